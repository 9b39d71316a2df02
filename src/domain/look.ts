/** How a site looks: its colors in both schemes, and its typefaces. What is not stated is as it always was. */
import {
  type Color,
  contrast,
  lightnessOf,
  nearestColor,
  type Scheme,
  withLightness,
} from './colors.ts';

/** Colors by what they are for, each named as its token. */
export interface SchemeColors {
  readonly paper: Color;
  readonly surface: Color;
  readonly sunken: Color;
  readonly text: Color;
  readonly textMuted: Color;
  readonly accent: Color;
  readonly accentStrong: Color;
  readonly onAccent: Color;
  readonly accentSoft: Color;
  readonly soon: Color;
  readonly soonSoft: Color;
}

export type LookColors = Readonly<Record<Scheme, SchemeColors>>;

/** The same as in `styles/tokens.css`; a test compares. */
export const DEFAULT_COLORS: LookColors = {
  light: {
    paper: '#fbf8f2',
    surface: '#ffffff',
    sunken: '#f3eee4',
    text: '#1c2b2a',
    textMuted: '#56635f',
    accent: '#0e5a53',
    accentStrong: '#0a453f',
    onAccent: '#ffffff',
    accentSoft: '#e0efeb',
    soon: '#914a0e',
    soonSoft: '#fbeedd',
  },
  dark: {
    paper: '#101918',
    surface: '#172322',
    sunken: '#0c1413',
    text: '#ece8df',
    textMuted: '#a9b5b0',
    accent: '#7cc9bd',
    accentStrong: '#9adace',
    onAccent: '#0c1f1d',
    accentSoft: '#1b3532',
    soon: '#f0b372',
    soonSoft: '#3a2a17',
  },
};

/** What an institute states of its colors. */
export interface StatedColors {
  readonly accent: Color;
  /** null: follows from the accent. */
  readonly accentDark: Color | null;
  /** null: amber. */
  readonly second: Color | null;
  /** null: follows from the second color. */
  readonly secondDark: Color | null;
}

/** What a statement names, by its key. */
export type ColorKey = keyof StatedColors;

/** All colors of a site. Colors that follow from others can always be read; stated ones may not. */
export function lookColors(stated: StatedColors | null): LookColors {
  if (stated === null) return DEFAULT_COLORS;
  const { accent, second } = stated;
  return {
    light: {
      ...DEFAULT_COLORS.light,
      ...accentColors(accent, 'light'),
      ...(second === null ? {} : secondColors(second, 'light')),
    },
    dark: {
      ...DEFAULT_COLORS.dark,
      ...accentColors(stated.accentDark ?? darkOf(accent, 'accent'), 'dark'),
      ...(second === null
        ? {}
        : secondColors(stated.secondDark ?? darkOf(second, 'second'), 'dark')),
    },
  };
}

function accentColors(accent: Color, scheme: Scheme) {
  const isLight = scheme === 'light';
  const shift = isLight ? -0.07 : 0.06;
  return {
    accent,
    accentStrong: withLightness(accent, Math.min(1, Math.max(0, lightnessOf(accent) + shift))),
    onAccent: isLight ? '#ffffff' : withLightness(accent, 0.2, 0.03),
    accentSoft: soft(accent, scheme),
  };
}

function secondColors(second: Color, scheme: Scheme) {
  return { soon: second, soonSoft: soft(second, scheme) };
}

/** The ground behind a color. */
function soft(color: Color, scheme: Scheme): Color {
  return scheme === 'light' ? withLightness(color, 0.945, 0.03) : withLightness(color, 0.3, 0.04);
}

/** For the dark scheme: as light as the colors of the default look, or lighter until it can be read. */
function darkOf(color: Color, key: 'accent' | 'second'): Color {
  const light = withLightness(color, 0.79, 0.13);
  return nearestColor(light, 'dark', (one) => isReadable(one, key, 'dark')) ?? '#ffffff';
}

/** Letters need 4.5 to 1 (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

function isReadable(color: Color, key: 'accent' | 'second', scheme: Scheme): boolean {
  return lowestContrast(color, key, scheme) >= READABLE;
}

/** The contrast of the hardest pair: of a color on all it is on, and of what is on it. */
function lowestContrast(color: Color, key: 'accent' | 'second', scheme: Scheme): number {
  const { paper, surface, sunken, text, textMuted } = DEFAULT_COLORS[scheme];
  const pairs = (): (readonly [Color, Color])[] => {
    if (key === 'second') {
      const { soonSoft } = secondColors(color, scheme);
      return [
        [color, paper],
        [color, surface],
        [color, soonSoft],
        [text, soonSoft],
      ];
    }
    const { accentStrong, accentSoft, onAccent } = accentColors(color, scheme);
    return [
      ...[paper, surface, sunken, accentSoft].flatMap((back) => [
        [color, back] as const,
        [accentStrong, back] as const,
      ]),
      [text, accentSoft],
      [textMuted, accentSoft],
      [onAccent, color],
      [onAccent, accentStrong],
    ];
  };
  return Math.min(...pairs().map(([front, back]) => contrast(front, back)));
}

/** A stated color that cannot be read. */
export interface UnreadableColor {
  readonly key: ColorKey;
  readonly color: Color;
  /** Of the hardest pair, from 1 to 21; 4.5 would do. */
  readonly ratio: number;
  /** The nearest color of the same hue that can be read. */
  readonly nearest: Color;
}

/** Every stated color that is too near to what it is on. */
export function unreadableColors(stated: StatedColors): readonly UnreadableColor[] {
  const used = [
    ['accent', stated.accent, 'accent', 'light'],
    ['accentDark', stated.accentDark, 'accent', 'dark'],
    ['second', stated.second, 'second', 'light'],
    ['secondDark', stated.secondDark, 'second', 'dark'],
  ] as const;
  return used.flatMap(([key, color, kind, scheme]) => {
    if (color === null || isReadable(color, kind, scheme)) return [];
    const nearest = nearestColor(color, scheme, (one) => isReadable(one, kind, scheme));
    const fallback = scheme === 'light' ? '#000000' : '#ffffff';
    const ratio = lowestContrast(color, kind, scheme);
    return [{ key, color, ratio, nearest: nearest ?? fallback }];
  });
}

/** One typeface as a package brings it and as CSS names it. */
export interface Typeface {
  readonly family: string;
  /** The name of the package behind `@fontsource-variable/` and `@fontsource/`. */
  readonly package: string;
  readonly cssVariable: `--font-${string}`;
  readonly fallbacks: readonly [string, ...string[]];
}

const FRAUNCES: Typeface = {
  family: 'Fraunces',
  package: 'fraunces',
  cssVariable: '--font-fraunces',
  fallbacks: ['Georgia', 'serif'],
};

const FIGTREE: Typeface = {
  family: 'Figtree',
  package: 'figtree',
  cssVariable: '--font-figtree',
  fallbacks: ['system-ui', 'sans-serif'],
};

const SOURCE_SERIF: Typeface = {
  family: 'Source Serif 4',
  package: 'source-serif-4',
  cssVariable: '--font-source-serif',
  fallbacks: ['Georgia', 'serif'],
};

const SOURCE_SANS: Typeface = {
  family: 'Source Sans 3',
  package: 'source-sans-3',
  cssVariable: '--font-source-sans',
  fallbacks: ['system-ui', 'sans-serif'],
};

/** A typeface in one weight, as a picture is drawn with it; `package` follows `@fontsource/`. */
export interface Face {
  readonly name: string;
  readonly package: string;
  readonly weight: 400 | 600;
}

/** A picture as boxes and texts, for the build to draw: its size in pixels, and the faces of its texts. */
export interface PictureTree<Root = unknown> {
  readonly width: number;
  readonly height: number;
  readonly faces: readonly Face[];
  readonly root: Root;
}

/** Which pairs of typefaces there are; the first is the usual one. */
export const TYPE_PAIRS = ['warm', 'classic', 'plain'] as const;
export type TypePair = (typeof TYPE_PAIRS)[number];

/** Text and headings of each pair; `displayWeight` is that of headings. */
export const TYPEFACES: Readonly<
  Record<
    TypePair,
    { readonly text: Typeface; readonly display: Typeface; readonly displayWeight: number }
  >
> = {
  warm: { text: FIGTREE, display: FRAUNCES, displayWeight: 560 },
  classic: { text: SOURCE_SANS, display: SOURCE_SERIF, displayWeight: 600 },
  plain: { text: FIGTREE, display: FIGTREE, displayWeight: 650 },
};

/** What is stated of the look of a site. */
export interface Look {
  readonly colors: StatedColors | null;
  readonly type: TypePair;
}

/**
 * The tokens that differ from `styles/tokens.css`, as CSS; empty for the usual look.
 *
 * It is outside all layers, so it wins over the tokens wherever it is printed.
 */
export function lookCss({ colors, type }: Look): string {
  const lines = [...(colors === null ? [] : colorLines(lookColors(colors))), ...typeLines(type)];
  return lines.length === 0 ? '' : `:root{${lines.join('')}}`;
}

function colorLines({ light, dark }: LookColors): readonly string[] {
  const tokens = {
    accent: 'accent',
    'accent-strong': 'accentStrong',
    'on-accent': 'onAccent',
    'accent-soft': 'accentSoft',
    soon: 'soon',
    'soon-soft': 'soonSoft',
  } as const;
  return Object.entries(tokens).map(
    ([token, key]) => `--color-${token}:light-dark(${light[key]},${dark[key]});`,
  );
}

function typeLines(type: TypePair): readonly string[] {
  if (type === TYPE_PAIRS[0]) return [];
  const { text, display, displayWeight } = TYPEFACES[type];
  const stack = ({ cssVariable, fallbacks }: Typeface) =>
    `var(${cssVariable},${fallbacks.join(',')})`;
  return [
    `--font-text:${stack(text)};`,
    `--font-display:${stack(display)};`,
    `--weight-display:${displayWeight};`,
  ];
}
