/**
 * The classes of a program as an arc that rises to its middle and comes down again, stage by stage.
 *
 * Every class has a place of its own, as wide as the next; a day without class takes one too. A place is
 * drawn by itself, two units wide, so that it is a link of its own and the curve runs on into the next.
 */
import type { Program } from '#catalog/catalog-types.ts';

const height = 48;
const margin = 8;

export interface ArcPlace {
  /** The class; null on a day without one. */
  readonly number: number | null;
  /** Path of the curve within this place, and of the dot on it. */
  readonly line: string;
  readonly dot: string;
}

export interface ClassArc {
  readonly viewBox: string;
  /** In their order, each over the places of its classes. */
  readonly stages: readonly { readonly name: string; readonly span: number }[];
  readonly places: readonly ArcPlace[];
}

/**
 * @param gapsAfter numbers of the classes after which a day without class lies
 * @returns null where the classes are in no stages
 */
export function drawArc(
  outline: Program['outline'],
  gapsAfter: readonly number[],
): ClassArc | null {
  const stages = outline.flatMap(({ stage }) => stage ?? []);
  if (stages.length === 0 || stages.length < outline.length) return null;
  const numbers = outline.flatMap(({ number }) => [
    number,
    ...gapsAfter.filter((after) => after === number && after < outline.length).map(() => null),
  ]);
  const heightAt = (place: number) =>
    Math.round(
      height - margin - (height - 2 * margin) * Math.sin((Math.PI * place) / numbers.length),
    );
  const spans = new Map<string, number>();
  let current = '';
  for (const number of numbers) {
    current = number === null ? current : (stages[number - 1] ?? current);
    spans.set(current, (spans.get(current) ?? 0) + 1);
  }
  return {
    viewBox: `0 0 2 ${height}`,
    stages: [...spans].map(([name, span]) => ({ name, span })),
    places: numbers.map((number, place) => {
      const middle = heightAt(place + 0.5);
      return {
        number,
        line: `M0 ${heightAt(place)}L1 ${middle} 2 ${heightAt(place + 1)}`,
        dot: number === null ? `M1 ${middle - 6}v12` : `M1 ${middle}v0`,
      };
    }),
  };
}
