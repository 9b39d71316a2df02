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

  it('say of ketamine in the training what the document says, and advise nothing', () => {
    const said = answer('pc-kap-is-ketamine-offered');
    expect(said).toMatch(/not required and is not part of the training/);
    expect(said).toMatch(/non-ordinary states, and making use of them in one’s life, as essential/);
    expect(said).toMatch(/your own choice, .* history, needs, health, and wellbeing/);
    expect(said).toMatch(/contemplative practice within the training/);
    expect(said).toMatch(/To promote safety and accessibility, .* non-drug states only/);
    expect(said).toMatch(/do not require the substance, and most do not offer it/);
    expect(said).toMatch(/such as holotropic breathwork/);
    expect(said).not.toMatch(/psychedelics/);
  });

  it('tell who taught beside the four, and with what experience', () => {
    const said = answer('pc-kap-who-teaches');
    expect(said).toMatch(
      /9 clinical trials of psychedelic-assisted therapy, and with KAP in private/,
    );
    expect(said).toMatch(/psychedelic integration therapy, and with other therapy in non-ordinary/);
  });

  it('leave taking ketamine to a person and their provider', () => {
    const said = answer('pc-kap-taking-ketamine');
    expect(said).toMatch(
      /controlled drug\. Only a licensed prescriber .* for the treatment of a health condition or other medical need/,
    );
    expect(said).toMatch(
      /entirely between you and your own healthcare provider\. You are welcome to talk about it in the training/,
    );
    expect(said).toMatch(/not a healthcare provider: it makes no diagnosis, gives no treatment/);
    expect(said).toMatch(
      /Depending on where you live, .* refer you to a ketamine therapist, .* see if you qualify/,
    );
  });

  it('promise no work after the program', () => {
    expect(answer('pc-kap-practicum')).toMatch(
      /Most therapists .* form a local team .* may, at their own discretion, employ graduates or refer .* it is not a promise/,
    );
  });
});
