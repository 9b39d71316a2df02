import { describe, expect, it } from 'vitest';
import { findChanges } from '#review/find-changes.ts';
import { mayHaveApplied } from '#review/warnings.ts';
import { withFindings } from '#review/with-findings.ts';
import { datedDeadline } from '../domain/dated-deadline.ts';
import { type Edit, edit, edited, move, remove, review, sideOf, warnings } from './edited.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const deadline = (written: string) => edit(fall, 'deadline: "2024-09-10"', `deadline: ${written}`);
const about = (kind: string, edits: readonly Edit[]) =>
  review(...edits).then(({ warnings: all }) =>
    all.filter((one) => one.kind === kind).map(({ file, text }) => `${file}: ${text}`),
  );

describe('people who may already have applied', { timeout: 60_000 }, () => {
  it('are named with their situation where a deadline changes', async () => {
    expect(await about('applied', [deadline('"2024-09-12"')])).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx: People may already have applied to Fall 2024 (I’ve completed PTI).',
    ]);
  });

  it('are those of every cohort that is not over where a price changes', async () => {
    const price = edit('pricing/kap-certificate.mdx', 'total: 5500', 'total: 5600');
    expect(await about('applied', [price])).toEqual([
      'pricing/kap-certificate.mdx: People may already have applied to Summer 2024 (I still need PTI).',
      'pricing/kap-certificate.mdx: People may already have applied to Fall 2024 (I still need PTI).',
    ]);
  });

  it('are nobody in a cohort whose price stays', async () => {
    const later = edit(
      'pricing/kap-certificate.mdx',
      'tuition:\n',
      'tuition:\n  - route: prerequisite-taken\n    startsFrom: "2025-01-01"\n    plans: not-stated\n',
    );
    expect(await warnings(later)).toEqual([]);
  });

  it('are those of a program that takes applications without a cohort', async () => {
    const fee = edit('pricing/pc-kap.mdx', 'amount: 100', 'amount: 120');
    expect(await about('applied', [fee])).toEqual([
      'pricing/pc-kap.mdx: People may already have applied to PC-KAP.',
    ]);
  });

  it('are nobody where only words change', async () => {
    expect(await about('applied', [edit(fall, 'one class a week', 'two classes a week')])).toEqual(
      [],
    );
  });

  it('are nobody before a route opens, and somebody from then on', () => {
    const opens = datedDeadline({
      date: '2024-09-10',
      closesAt: '2024-09-11T04:00:00.000Z',
      opensAt: '2024-08-01T04:00:00.000Z',
      opensDate: '2024-08-01',
    });
    expect(mayHaveApplied(opens, '2024-08-01T03:59:59.999Z')).toBe(false);
    expect(mayHaveApplied(opens, '2024-08-01T04:00:00.000Z')).toBe(true);
    expect(mayHaveApplied(opens, '2024-12-01T00:00:00.000Z')).toBe(true);
    expect(mayHaveApplied({ kind: 'passed' }, '2024-08-01T04:00:00.000Z')).toBe(true);
  });
});

describe('an edit that is one-sided', { timeout: 60_000 }, () => {
  it('moves a class without a word to participants, nor to calendars', async () => {
    expect(await about('one-sided', [edit(fall, '  - "2024-10-08"', '  - "2024-10-09"')])).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx: Fall 2024: class 4 is at another time, and no notice says so.',
      'cohorts/kap-certificate/fall-2024.mdx: Fall 2024: calendars that have these dates may not follow.',
    ]);
  });

  it('is not one with a status and a notice: calendars follow by themselves', async () => {
    const moved =
      '  - date: "2024-10-09"\n    status: moved\n    movedFrom: { date: "2024-10-08" }\n    notice: { date: "2024-07-10", text: "Moved." }';
    expect(await about('one-sided', [edit(fall, '  - "2024-10-08"', moved)])).toEqual([]);
  });

  it('moves a deadline without the sequence, and with it not', async () => {
    expect(await about('one-sided', [deadline('"2024-09-12"')])).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx: Fall 2024: calendars that have these dates may not follow.',
    ]);
    const sequence = edit(fall, 'label: 12-week program', 'label: 12-week program\nsequence: 1');
    expect(await about('one-sided', [deadline('"2024-09-12"'), sequence])).toEqual([]);
    const extended = deadline('{ date: "2024-09-12", extendedFrom: "2024-09-10" }');
    expect(await about('one-sided', [extended])).toEqual([]);
  });

  it('leaves the old date in a text of the same program', async () => {
    const text = edit('faq/kap-time-zone.mdx', '---\n\n', '---\n\nApply by September 10. ');
    const before = edited(text);
    const after = new Map(before);
    deadline('{ date: "2024-09-12", extendedFrom: "2024-09-10" }')(after);
    const { warnings: all } = findChanges({
      before: await sideOf(before),
      after: await sideOf(after),
    });
    expect(all.filter(({ kind }) => kind === 'one-sided')).toEqual([
      {
        kind: 'one-sided',
        file: 'faq/kap-time-zone.mdx',
        text: 'This text names September 10, which no longer holds (Fall 2024, I’ve completed PTI).',
        fix: 'Remove the date from the text, or correct it.',
      },
    ]);
  });
});

describe('an address that goes', { timeout: 60_000 }, () => {
  const gone = (edits: readonly Edit[]) => about('redirect-missing', edits);

  it('needs a redirect', async () => {
    const renamed = move(fall, 'cohorts/kap-certificate/autumn-2024.mdx');
    expect(await gone([renamed])).toEqual([
      'site.yaml: /programs/kap-certificate/fall-2024/ is gone, and links to it will fail.',
    ]);
    const redirect = edit(
      'site.yaml',
      'acknowledged:',
      'redirects:\n  - { from: /programs/kap-certificate/fall-2024/, to: /programs/kap-certificate/autumn-2024/ }\nacknowledged:',
    );
    expect(await gone([renamed, redirect])).toEqual([]);
  });

  it('needs one for a program, not for each page below it', async () => {
    const edits = [
      remove('programs/experiential-retreat.mdx'),
      remove('cohorts/experiential-retreat/october-2021.mdx'),
      ...['programs/pc-kap.mdx', 'pricing/pc-kap.mdx', 'site.yaml'].flatMap((file) => [
        withoutRetreat(file),
      ]),
    ];
    expect(await gone(edits)).toEqual([
      'site.yaml: /programs/experiential-retreat/ is gone, and links to it will fail.',
    ]);
  });
});

/** A file without what names the retreat. */
function withoutRetreat(file: string): Edit {
  return (texts) => {
    const text = String(texts.get(file) ?? '');
    texts.set(
      file,
      text
        .replace(/ {2}- for: experiential-retreat\n(?: {4}.*\n)*/g, '')
        .replaceAll(', experiential-retreat', '')
        .replaceAll('experiential-retreat, ', ''),
    );
  };
}

describe('a finding of the content check', { timeout: 60_000 }, () => {
  it('is told where the edit brings it in, wherever its line went', async () => {
    const old = { file: 'site.yaml', rule: 'C1/missing-key', message: 'a is missing → Write a.' };
    const fresh = {
      file: fall,
      rule: 'C15/price-differs',
      message: '$5 is no amount → Take it out.',
    };
    const { warnings: all } = withFindings(await review(), [old], [old, fresh]);
    expect(all).toEqual([
      {
        kind: 'finding',
        file: 'cohorts/kap-certificate/fall-2024.mdx',
        text: 'The content check now says C15/price-differs: $5 is no amount',
        fix: 'Take it out.',
      },
    ]);
  });
});

describe('content that is the same', { timeout: 60_000 }, () => {
  it('has no warning', async () => {
    expect(await warnings()).toEqual([]);
  });
});
