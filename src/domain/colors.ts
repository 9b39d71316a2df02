/**
 * Colors of an institute: how readable they are, and those that follow from them.
 *
 * Lightness and hue are taken apart in OKLCH, where equal steps look equal, so that a color stays
 * itself when it is made lighter (Björn Ottosson, https://bottosson.github.io/posts/oklab/).
 */

/** `#0e5a53`, in small letters. */
export type Color = string;

export type Scheme = 'light' | 'dark';

interface Oklch {
  /** 0 is black, 1 white. */
  readonly lightness: number;
  /** 0 is gray. */
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
}

/**
 * Contrast of two colors after WCAG 2.2: from 1 (equal) to 21 (black on white).
 *
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue as amounts of light, 0 to 1. */
function linear(color: Color): readonly number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** A color with another lightness, and with no more than so much chroma. */
export function withLightness(color: Color, lightness: number, mostChroma = 1): Color {
  const { chroma, hue } = toOklch(color);
  return fromOklch({ lightness, chroma: Math.min(chroma, mostChroma), hue });
}

/** How light a color is, from 0 to 1. */
export function lightnessOf(color: Color): number {
  return toOklch(color).lightness;
}

/**
 * The nearest color of the same hue for which `passes`: darker in the light scheme, lighter in the
 * dark one. The color itself where it passes; null where not even black or white does.
 */
export function nearestColor(
  color: Color,
  scheme: Scheme,
  passes: (color: Color) => boolean,
): Color | null {
  if (passes(color)) return color;
  const start = Math.round(lightnessOf(color) * STEPS);
  const step = scheme === 'light' ? -1 : 1;
  for (let at = start + step; at >= 0 && at <= STEPS; at += step) {
    const candidate = withLightness(color, at / STEPS);
    if (passes(candidate)) return candidate;
  }
  return null;
}

const STEPS = 200;

function toOklch(color: Color): Oklch {
  const [r = 0, g = 0, b = 0] = linear(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const second = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, second),
    hue: Math.atan2(second, a),
  };
}

/** What no screen shows loses chroma until it can be shown. */
function fromOklch({ lightness, chroma, hue }: Oklch): Color {
  for (let left = chroma; ; left -= 0.004) {
    const light = toLight(lightness, Math.max(left, 0), hue);
    if (left <= 0 || light.every((value) => value > -0.0005 && value < 1.0005)) return hex(light);
  }
}

function toLight(lightness: number, chroma: number, hue: number): readonly number[] {
  const [a, b] = [Math.cos(hue) * chroma, Math.sin(hue) * chroma];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hex(light: readonly number[]): Color {
  const parts = light
    .map((value) => Math.min(1, Math.max(0, value)))
    .map((value) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055))
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    );
  return `#${parts.join('')}`;
}
