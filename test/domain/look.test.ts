import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, nearestColor, withLightness } from '#domain/colors.ts';
import { DEFAULT_COLORS, lookColors, lookCss, unreadableColors } from '#domain/look.ts';

const stated = { accent: '#8a1c4a', accentDark: null, second: null, secondDark: null };
const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colors', () => {
  it('is that of WCAG, whichever stands in front', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
    expect(contrast('#0e5a53', '#0e5a53')).toBe(1);
  });
});

describe('a color with another lightness', () => {
  it('stays itself where nothing changes, to within a rounding', () => {
    for (const color of ['#8a1c4a', '#0e5a53', '#ffcc00', '#1d4ed8']) {
      expect(nearestColor(color, 'light', () => true)).toBe(color);
    }
    expect(withLightness('#777777', 1)).toBe('#ffffff');
    expect(withLightness('#777777', 0)).toBe('#000000');
  });
});

describe('the colors of an institute', () => {
  it('are the usual ones where it states none', () => {
    expect(lookColors(null)).toEqual(DEFAULT_COLORS);
    expect(lookCss({ colors: null, type: 'warm' })).toBe('');
  });

  it('follow from the accent, and leave the amber alone where there is no second', () => {
    const { light, dark } = lookColors(stated);
    expect(light).toEqual({
      ...DEFAULT_COLORS.light,
      accent: '#8a1c4a',
      accentStrong: '#720038',
      accentSoft: '#fde6ec',
    });
    expect(dark).toEqual({
      ...DEFAULT_COLORS.dark,
      accent: '#fe96b6',
      accentStrong: '#feb7cb',
      onAccent: '#211015',
      accentSoft: '#3f252d',
    });
  });

  it('are a style of both schemes, with the letters', () => {
    expect(lookCss({ colors: stated, type: 'classic' })).toBe(
      ':root{--color-accent:light-dark(#8a1c4a,#fe96b6);--color-accent-strong:light-dark(#720038,#feb7cb);--color-on-accent:light-dark(#ffffff,#211015);--color-accent-soft:light-dark(#fde6ec,#3f252d);--color-soon:light-dark(#914a0e,#f0b372);--color-soon-soft:light-dark(#fbeedd,#3a2a17);--font-text:var(--font-source-sans,system-ui,sans-serif);--font-display:var(--font-source-serif,Georgia,serif);--weight-display:600;}',
    );
  });

  it('that can be read are not complained of', () => {
    expect(unreadableColors(stated)).toEqual([]);
    const all = { ...stated, accentDark: '#f0a3bf', second: '#1d4ed8', secondDark: '#9ab8ff' };
    expect(unreadableColors(all)).toEqual([]);
  });

  it('that cannot be read are named with the nearest that can', () => {
    const found = unreadableColors({
      accent: '#ffcc00',
      accentDark: '#0e5a53',
      second: '#888888',
      secondDark: null,
    });
    expect(found.map(({ key, ratio, nearest }) => [key, ratio.toFixed(2), nearest])).toEqual([
      ['accent', '1.28', '#846800'],
      ['accentDark', '1.67', '#5fa299'],
      ['second', '3.03', '#6a6a6a'],
    ]);
  });

  it('can be read in both schemes once they are mended, whatever was stated', () => {
    fc.assert(
      fc.property(anyColor, anyColor, anyColor, (accent, second, dark) => {
        const written = { accent, accentDark: dark, second, secondDark: null };
        const mended = Object.fromEntries(
          unreadableColors(written).map(({ key, nearest }) => [key, nearest]),
        );
        expect(unreadableColors({ ...written, ...mended })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('that follow can be read on all they stand on, whatever was stated', () => {
    fc.assert(
      fc.property(anyColor, (accent) => {
        const { dark } = lookColors({ ...stated, accent, second: accent });
        for (const back of [dark.paper, dark.surface, dark.sunken, dark.accentSoft]) {
          expect(contrast(dark.accent, back)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(dark.onAccent, dark.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.soon, dark.soonSoft)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.text, dark.soonSoft)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 60 },
    );
  });
});
