/**
 * The cover of a program: a sheaf of lines, drawn from its kind and its id, always the same for them.
 *
 * Every line is a sum of two sines whose phases drift from line to line, so the sheaf twists. The kind
 * says how far the lines lie apart and where they swing, the id everything else.
 */
import type { ProgramKind } from '#domain/program-kinds.ts';

/** The box in which the lines are drawn. */
const coverBox = { width: 1200, height: 300 } as const;

const lineCount = 13;
const segmentCount = 6;

export interface Cover {
  /** SVG path data, back to front. */
  readonly paths: readonly string[];
  readonly viewBox: string;
  /** Which of the two color families it belongs to. */
  readonly tone: 'accent' | 'soon';
}

/** How the lines of a kind lie: how far apart, how much of their swing, and where they have it. */
interface Character {
  /** From the first line to the last, at the left edge. */
  readonly spread: number;
  readonly swing: number;
  /** How much of the swing and of the spread a line has at a place from 0 (left) to 1 (right). */
  readonly swingAt: (along: number) => number;
  readonly spreadAt: (along: number) => number;
}

const everywhere = () => 1;

const CHARACTERS: Readonly<Record<ProgramKind, Character>> = {
  certificate: { spread: 44, swing: 1, swingAt: everywhere, spreadAt: everywhere },
  // One swing in the middle of calm lines.
  workshop: {
    spread: 60,
    swing: 1.15,
    swingAt: (along) => Math.exp(-(((along - 0.5) / 0.2) ** 2)),
    spreadAt: everywhere,
  },
  // Lines side by side, as on a ruled page.
  'study-group': { spread: 170, swing: 0.3, swingAt: everywhere, spreadAt: everywhere },
  // Lines that meet and part again.
  'consultation-group': {
    spread: 210,
    swing: 0.25,
    swingAt: everywhere,
    spreadAt: (along) => Math.cos(along * Math.PI * 2),
  },
  // Hills, one behind another.
  retreat: {
    spread: 120,
    swing: 0.75,
    swingAt: (along) => 0.4 + 0.6 * Math.sin(along * Math.PI),
    spreadAt: (along) => 1 - 0.6 * Math.sin(along * Math.PI),
  },
  other: { spread: 90, swing: 0.8, swingAt: everywhere, spreadAt: everywhere },
};

/** The cover of the program with this id; of the site itself, that of a certificate. */
export function drawCover(id: string, kind: ProgramKind = 'certificate'): Cover {
  const random = randomFrom(id);
  const shape: Shape = {
    ...CHARACTERS[kind],
    waves: 0.8 + random() * 0.5,
    secondWaves: 1.3 + random() * 0.8,
    phase: random() * Math.PI * 2,
    secondPhase: random() * Math.PI * 2,
    amplitude: 58 + random() * 22,
    secondAmplitude: 20 + random() * 16,
    twist: (0.9 + random() * 0.8) * (random() < 0.5 ? -1 : 1),
    lean: (random() - 0.5) * 40,
  };
  const tone = random() < 0.6 ? 'accent' : 'soon';
  const paths = Array.from({ length: lineCount }, (_, line) =>
    pathOf(line / (lineCount - 1), shape),
  );
  return {
    paths,
    viewBox: `0 0 ${coverBox.width} ${coverBox.height}`,
    tone,
  };
}

interface Shape extends Character {
  readonly waves: number;
  readonly secondWaves: number;
  readonly phase: number;
  readonly secondPhase: number;
  readonly amplitude: number;
  readonly secondAmplitude: number;
  readonly twist: number;
  readonly lean: number;
}

/** One line as smooth cubic segments; `place` runs from 0 (back) to 1 (front). */
function pathOf(place: number, shape: Shape): string {
  const heightAt = (x: number) => height(x, place, shape);
  const step = coverBox.width / segmentCount;
  const handle = step / 3;
  const round = Math.round;
  const slope = (x: number) => (heightAt(x + 1) - heightAt(x - 1)) / 2;
  let y = round(heightAt(0));
  // Relative segments: their widths repeat, which compresses well.
  let data = `M0 ${y}c${round(handle)} ${round(slope(0) * handle)}`;
  for (let segment = 1; segment <= segmentCount; segment += 1) {
    const x = step * segment;
    const end = round(heightAt(x));
    const control = `${round(step - handle)} ${round(end - y - slope(x) * handle)}`;
    const point = `${round(step)} ${end - y}`;
    data += segment === 1 ? ` ${control} ${point}` : `s${control} ${point}`;
    y = end;
  }
  return data;
}

function height(x: number, place: number, shape: Shape): number {
  const turn = (x / coverBox.width) * Math.PI * 2;
  const along = x / coverBox.width;
  const drift = (place - 0.5) * shape.twist;
  const swing =
    Math.sin(turn * shape.waves + shape.phase + drift) * shape.amplitude * (0.45 + 0.55 * place) +
    Math.sin(turn * shape.secondWaves + shape.secondPhase - drift) * shape.secondAmplitude;
  return (
    coverBox.height / 2 +
    (place - 0.5) * shape.spread * shape.spreadAt(along) +
    shape.lean * (along - 0.5) +
    swing * shape.swing * shape.swingAt(along)
  );
}

/** Numbers from 0 to 1 that follow from a text alone (FNV-1a, then mulberry32). */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
