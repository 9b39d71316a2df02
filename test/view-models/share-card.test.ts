import { describe, expect, it } from 'vitest';
import { programShareCard, siteShareCard } from '#view-models/share-card.ts';
import { catalog, program } from '../fixtures/demonstration.ts';
import { demonstration, live } from './contexts.ts';

/** Everything that is printed on a card, line by line. */
const textOf = ({ kind, title, lines, rows }: ReturnType<typeof siteShareCard>) =>
  [
    ...(kind === null ? [] : [kind]),
    title,
    ...lines,
    ...rows.map(({ label, text }) => `${label}: ${text}`),
  ].map((line) => line.replaceAll('\u00a0', ' '));

describe('the card of a program', () => {
  it('names format, dates, and each price with its situation and deadline', () => {
    expect(textOf(programShareCard(demonstration, program('kap-certificate')))).toEqual([
      'Certificate · 2024 program',
      'Ketamine-Assisted Psychotherapy Certificate',
      'Live online · 12 two-hour classes',
      'Fall 2024: Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET',
      'Completed PTI: Apply by Sep 10, 2024 · $3,000 in full',
      'Need PTI: Apply by Jul 31, 2024 · $5,500 in full, with August 2024 PTI',
    ]);
  });

  it('names no price where no cohort is open', () => {
    const cards = catalog.programs.map((each) => programShareCard(live, each));
    expect(JSON.stringify(cards)).not.toContain('$');
    expect(textOf(programShareCard(live, program('kap-certificate')))).toContain(
      'No cohort is open for application',
    );
  });

  it('shows the 2021 program as what it is, without its price', () => {
    expect(textOf(programShareCard(demonstration, program('pc-kap')))).toEqual([
      'Certificate · 2021 program',
      'Postgraduate Certificate in Ketamine-Assisted Psychotherapy',
      'Five learning components and one-to-one mentoring',
      'From the 2021 program',
      'Length: 125 hours of class and training',
    ]);
  });
});

describe('every card', () => {
  it('says that it is a demonstration, and nothing of it when live', () => {
    expect(siteShareCard(demonstration).banner).toBe(
      'Demonstration. This site behaves as if today were July 15, 2024. Nothing here is open for application now.',
    );
    expect(siteShareCard(live).banner).toBeNull();
  });
});
