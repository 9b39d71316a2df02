import { describe, expect, it } from 'vitest';
import { PROGRAM_KINDS } from '#domain/program-kinds.ts';
import { initialsOf } from '#view-models/person-view.ts';
import { drawCover } from '#view-models/pictures/cover-lines.ts';
import { monthGrid, monthsOf } from '#view-models/pictures/session-months.ts';
import { drawStrip } from '#view-models/pictures/session-strip.ts';
import { catalog, cohort } from '../../fixtures/demonstration.ts';

const fall = cohort('kap-certificate/fall-2024').sessions.map(({ date }) => date);

describe('a cover', () => {
  it('is the same every time and another one for another id', () => {
    expect(drawCover('kap-certificate')).toEqual(drawCover('kap-certificate'));
    const covers = catalog.programs.map(({ id, kind }) => drawCover(id, kind).paths.join());
    expect(new Set(covers).size).toBe(catalog.programs.length);
  });

  it('is another one for another kind of program', () => {
    const covers = PROGRAM_KINDS.map((kind) => drawCover('sailing-medicine', kind).paths.join());
    expect(new Set(covers).size).toBe(PROGRAM_KINDS.length);
  });

  it('stays inside its box and below 1 KB of path data for ten lines', () => {
    for (const { id, kind } of catalog.programs.flatMap(({ id }) =>
      PROGRAM_KINDS.map((kind) => ({ id, kind })),
    )) {
      const { paths } = drawCover(id, kind);
      for (const path of paths) {
        let y = Number(/^M0 (-?\d+)/.exec(path)?.[1]);
        for (const segment of path.split(/[cs]/).slice(1)) {
          y += Number(segment.split(/[ ,]/).at(-1));
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(300);
        }
      }
      expect(paths.slice(0, 10).join('').length).toBeLessThan(1400);
    }
  });
});

describe('month grids', () => {
  it('begin on Sunday: September 1, 2024 is one', () => {
    const { days, rows } = monthGrid('2024-09', { classes: [], noClass: [], deadlines: [] });
    expect(days[0]).toEqual({ day: 1, column: 0, row: 0, mark: null });
    expect(days[16]).toEqual({ day: 17, column: 2, row: 2, mark: null });
    expect(days).toHaveLength(30);
    expect(rows).toBe(5);
  });

  it('run from the first class to the last, and mark what happens', () => {
    const months = monthsOf({
      classes: fall,
      noClass: ['2024-10-22'],
      deadlines: ['2024-09-10', '2024-07-31'],
    });
    expect(months.map(({ month }) => month)).toEqual(['2024-09', '2024-10', '2024-11', '2024-12']);
    const marked = (month: number) =>
      months[month]?.days.filter(({ mark }) => mark).map(({ day, mark }) => `${day} ${mark}`);
    expect(marked(0)).toEqual(['10 deadline', '17 class', '24 class']);
    expect(marked(1)).toEqual(['1 class', '8 class', '15 class', '22 no-class', '29 class']);
    expect(marked(3)).toEqual(['3 class', '10 class']);
  });

  it('cross the turn of a year, and are none without a class', () => {
    const months = monthsOf({
      classes: ['2024-12-30', '2025-01-06'],
      noClass: [],
      deadlines: [],
    });
    expect(months.map(({ month }) => month)).toEqual(['2024-12', '2025-01']);
    expect(monthsOf({ classes: [], noClass: ['2024-10-22'], deadlines: [] })).toEqual([]);
  });
});

describe('a strip', () => {
  it('has a tick per day and a bar per class: 85 days, 12 bars, one broken', () => {
    const strip = drawStrip(fall, ['2024-10-22']);
    expect(strip?.width).toBe(85 * 6);
    expect(strip?.classes).toHaveLength(12);
    expect(strip?.classes[0]).toBe(3);
    expect(strip?.classes[1]).toBe(45);
    expect(strip?.noClass).toEqual([213]);
  });

  it('is nothing for a single day', () => {
    expect(drawStrip(['2024-09-17'], [])).toBeNull();
    expect(drawStrip([], [])).toBeNull();
  });
});

describe('initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initialsOf('Candace Oglesby')).toBe('CO');
    expect(initialsOf('Darlene Chee Costello')).toBe('DC');
    expect(initialsOf('Plato')).toBe('P');
    expect(initialsOf('Åsa Öberg')).toBe('ÅÖ');
  });
});
