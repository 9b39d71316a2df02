import { describe, expect, it } from 'vitest';
import { drawArc } from '#view-models/pictures/class-arc.ts';

const outline = (stages: readonly (string | null)[]) =>
  stages.map((stage, index) => ({
    number: index + 1,
    title: `Class ${index + 1}`,
    summary: 'What happens in it.',
    stage,
  }));

describe('the arc of the classes', () => {
  it('is not drawn where the classes are in no stages, or not all of them', () => {
    expect(drawArc([], [])).toBeNull();
    expect(drawArc(outline([null, null, null]), [])).toBeNull();
    expect(drawArc(outline(['Prepare', null]), [])).toBeNull();
  });

  it('has a place for each class and each day without one, under its stage', () => {
    const arc = drawArc(outline(['Prepare', 'Prepare', 'Dose', 'Integrate']), [2, 4]);
    expect(arc?.stages).toEqual([
      { name: 'Prepare', span: 3 },
      { name: 'Dose', span: 1 },
      { name: 'Integrate', span: 1 },
    ]);
    // The day without class after the last one lies outside.
    expect(arc?.places.map(({ number }) => number)).toEqual([1, 2, null, 3, 4]);
  });

  it('rises to its middle, comes down again, and is one line across its places', () => {
    const arc = drawArc(outline(Array(5).fill('Only')), []);
    expect(arc?.places.map(({ line }) => line)).toEqual([
      'M0 40L1 30 2 21',
      'M0 21L1 14 2 10',
      'M0 10L1 8 2 10',
      'M0 10L1 14 2 21',
      'M0 21L1 30 2 40',
    ]);
    expect(arc?.places.map(({ dot }) => dot)).toEqual([
      'M1 30v0',
      'M1 14v0',
      'M1 8v0',
      'M1 14v0',
      'M1 30v0',
    ]);
  });
});
