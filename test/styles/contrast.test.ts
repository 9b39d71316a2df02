import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLORS } from '#domain/look.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const palette = new Map(
  [...css.matchAll(/--palette-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);
const tokens = new Map(
  [
    ...css.matchAll(
      /--color-([\w-]+): light-dark\(\s*var\(--palette-([\w-]+)\),\s*var\(--palette-([\w-]+)\)\s*\);/g,
    ),
  ].map(([, name, light, dark]) => [name, { light: palette.get(light), dark: palette.get(dark) }]),
);

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string): number {
  const [low = 0, high = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function measure(front: string, back: string, scheme: 'light' | 'dark'): number {
  const [over, under] = [tokens.get(front)?.[scheme], tokens.get(back)?.[scheme]];
  if (!over || !under) throw new Error(`tokens.css has no pair ${front} on ${back}.`);
  return contrast(over, under);
}

/** What is printed on what. Text needs 4.5 to 1. */
const texts = [
  ...['paper', 'surface', 'sunken', 'accent-soft'].flatMap((back) =>
    ['text', 'text-muted', 'accent', 'accent-strong'].map((front) => [front, back] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['text', 'soon-soft'],
  ['soon', 'soon-soft'],
  ['soon', 'paper'],
  ['soon', 'surface'],
  ['closed', 'paper'],
  ['closed', 'surface'],
  ['closed', 'sunken'],
  ['error', 'paper'],
  ['error', 'surface'],
] as const;

/** Borders of controls, marks and pictures need 3 to 1. */
const shapes = [
  ['control', 'paper'],
  ['control', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['soon', 'soon-soft'],
  ['error', 'surface'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(texts)('%s is readable on %s', (front, back) => {
    expect(measure(front, back, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be made out on %s', (front, back) => {
    expect(measure(front, back, scheme)).toBeGreaterThanOrEqual(3);
  });
});

describe('the colors that branding starts from', () => {
  it('are those of the tokens', () => {
    const named = (scheme: 'light' | 'dark') =>
      Object.fromEntries(
        Object.keys(DEFAULT_COLORS[scheme]).map((key) => {
          const token = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
          return [key, tokens.get(token)?.[scheme]];
        }),
      );
    expect({ light: named('light'), dark: named('dark') }).toEqual(DEFAULT_COLORS);
  });
});

describe('the color of the browser around a page', () => {
  it('is the paper of the tokens', () => {
    const layout = readFileSync(
      new URL('../../src/layouts/PageLayout.astro', import.meta.url),
      'utf8',
    );
    const found = [...layout.matchAll(/theme-color" content="(#[0-9a-f]{6})"/g)].map(
      ([, hex]) => hex,
    );
    expect(found).toEqual([tokens.get('paper')?.light, tokens.get('paper')?.dark]);
  });
});
