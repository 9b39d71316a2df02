import { describe, expect, it } from 'vitest';
import { formatCadence } from '#words/dates.ts';
import { catalog, cohort, plain, program } from './shipped-catalog.ts';

const pcKap = program('pc-kap');

describe('the components of the 2021 program, each a program of its own', () => {
  it('are unconfirmed, and one asks admissions how to join', () => {
    const ids = [
      'understanding-ketamine',
      'reading-and-study-group',
      'clinical-consultation-group',
      'experiential-retreat',
    ];
    for (const id of ids) {
      expect(program(id)).toMatchObject({
        edition: '2021',
        availability: 'unconfirmed',
        pricing: null,
      });
      expect(program(id).admission.by).toBe('ask-admissions');
    }
  });

  it('begin as often as the document says', () => {
    const cadence = (id: string) => {
      const { offeredEvery } = program(id);
      return offeredEvery && formatCadence(offeredEvery);
    };
    expect(cadence('understanding-ketamine')).toBe('every 3–4 months');
    expect(cadence('reading-and-study-group')).toBe('roughly 1–2 times a month');
    expect(cadence('clinical-consultation-group')).toBe('roughly every 2–3 months');
    expect(cadence('experiential-retreat')).toBeNull();
  });

  it('have the kind and the length that is stated', () => {
    expect(program('understanding-ketamine')).toMatchObject({
      kind: 'workshop',
      format: 'Weekend workshop',
    });
    expect(program('reading-and-study-group')).toMatchObject({
      kind: 'study-group',
      duration: 'P12W',
    });
    expect(program('clinical-consultation-group')).toMatchObject({
      kind: 'consultation-group',
      duration: 'P12W',
    });
    expect(pcKap.components.find(({ id }) => id === 'clinical-consultation-group')?.sessions).toBe(
      12,
    );
    expect(program('experiential-retreat')).toMatchObject({ kind: 'retreat', duration: null });
  });

  it('have one archived cohort, the retreat of October 2021, month only', () => {
    const retreat = cohort('experiential-retreat/october-2021');
    expect(retreat).toMatchObject({
      name: 'October 2021',
      status: 'archived',
      starts: '2021-10',
      sessions: [],
      routes: [],
    });
    expect(plain(retreat.prose.body)).toMatch(/No later date is published/);
  });
});

describe('the questions about the 2021 program', () => {
  const answer = (id: string) =>
    plain(catalog.faq.find((entry) => entry.id === id)?.prose.body ?? '');

  it('are labeled with their year, and the one without an answer is left out', () => {
    const own = pcKap.faq.filter(({ programs }) => !programs.includes('kap-certificate'));
    expect(own.map(({ question, source }) => [question, source])).toEqual([
      ['Who teaches the 2021 program?', 'from the 2021 document'],
      ['Does the 2021 program give CE or CME?', 'from the 2021 document'],
      ['Is there a practicum in the 2021 program?', 'from the 2021 document'],
      ['Is ketamine offered in the training?', 'from the 2021 document'],
      ['Can I take ketamine as part of my training?', 'from the 2021 document'],
    ]);
  });

  it('say no more than this on ketamine in the training', () => {
    expect(answer('pc-kap-is-ketamine-offered')).toBe(
      'Taking ketamine is not required and is not part of the training. The program regards personal practice with non-ordinary states as essential and asks you to draw on your own experience, which may be meditation or other non-drug practice.',
    );
  });

  it('leave taking ketamine to a person and their provider', () => {
    const said = answer('pc-kap-taking-ketamine');
    expect(said).toMatch(/controlled drug\. Only a licensed prescriber/);
    expect(said).toMatch(/between you and your own healthcare provider/);
    expect(said).toMatch(/not a healthcare provider: it makes no diagnosis, gives no treatment/);
    expect(said).toMatch(/referral may be possible, depending on where you live/);
  });

  it('promise no work after the program', () => {
    expect(answer('pc-kap-practicum')).toMatch(
      /may choose to hire graduates or refer .* not a promise/,
    );
  });
});
