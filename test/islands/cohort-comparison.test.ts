import { describe, expect, it } from 'vitest';
import { myHours } from '#islands/cohort-comparison/my-hours.ts';
import { readSelection, writeSelection } from '#islands/cohort-comparison/selection.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { demonstration } from '../view-models/contexts.ts';

const { comparison } = comparePage(demonstration);
const find = (id: string) => {
  const found = comparison.cohorts.find((cohort) => cohort.id === id);
  if (found === undefined) throw new Error(`There is no cohort ${id}.`);
  return found;
};
const fall = find('kap-certificate/fall-2024');
const summer = find('kap-certificate/summer-2024');

describe('cohorts side by side', () => {
  it('have every fact that is stated', () => {
    expect(fall.facts).toEqual({
      program: 'Ketamine-Assisted Psychotherapy Certificate',
      leads: 'Chantelle Thomas',
      pattern: 'Tuesdays, 11 AM–1 PM ET',
      perWeek: '1',
      weeks: '12, within 13 calendar weeks',
      hours: '24',
      first: 'September 17, 2024',
      last: 'December 10, 2024',
      none: 'October 22',
      place: null,
      places: null,
    });
    expect(summer.facts).toMatchObject({
      leads: 'Jayne Gumpel',
      pattern: 'Tuesdays and Thursdays, 12–2 PM ET',
      perWeek: '1–2',
      weeks: '7, within 8 calendar weeks',
      hours: '24',
      none: 'June 20, July 2, July 4',
    });
  });

  it('say nothing of what is not published', () => {
    const august = find('pti-certificate/august-2024');
    expect(august.facts).toMatchObject({
      pattern: null,
      perWeek: null,
      hours: null,
      first: 'August 2024',
    });
    expect(myHours(august, 'Europe/London', 'en-US')).toBeNull();
  });

  it('say what follows from what is stated: weeks and end from the length, the price of both', () => {
    const august = find('pti-certificate/august-2024');
    expect(august.facts).toMatchObject({
      weeks: '6 weeks',
      last: 'September 11 – October 11, 2024, from the stated length',
    });
    expect(august.situations).toMatchObject([
      { label: 'with Fall 2024 KAP', price: '$5,500 in full, including PTI' },
    ]);
  });

  it('have each situation with its deadline and price', () => {
    expect(fall.situations[0]).toMatchObject({
      label: 'I’ve completed PTI',
      deadlines: [
        {
          applyBy: 'Apply by September 10, 2024',
          dated: { deadline: { closesAt: '2024-09-11T04:00:00.000Z' } },
        },
      ],
      price: '$3,000 in full',
    });
    expect(fall.situations[2]?.deadlines).toContainEqual({
      applyBy: 'The deadline has passed; its date was not recorded, with June 2024 PTI',
      dated: null,
    });
    expect(fall.situations.map(({ price }) => price)).toContain('Price not stated');
  });

  it('say when they meet on another clock, exceptions by date', () => {
    expect(myHours(fall, 'Europe/London', 'en-US')).toEqual([
      'Tuesdays, 4–6 PM',
      '3–5 PM on October 29',
    ]);
    expect(myHours(fall, 'America/Phoenix', 'en-US')).toEqual([
      'Tuesdays, 8–10 AM',
      'Tuesdays from November 5 to December 10, 9–11 AM',
    ]);
    expect(myHours(fall, 'America/New_York', 'en-US')).toEqual(['The same']);
  });
});

describe('the cohorts in the address', () => {
  const known = comparison.cohorts.map(({ id }) => id);

  it('are read back as written', () => {
    const ids = ['kap-certificate/fall-2024', 'kap-certificate/summer-2024'];
    expect(writeSelection(ids)).toBe(
      '?cohort=kap-certificate/fall-2024&cohort=kap-certificate/summer-2024',
    );
    expect(readSelection(writeSelection(ids), known)).toEqual(ids);
    expect(writeSelection([])).toBe('');
  });

  it('are four at most, each once, and only such as there are', () => {
    const all = writeSelection([...known, ...known, 'kap-certificate/never']);
    expect(readSelection(all, known)).toEqual(known.slice(0, 4));
    expect(readSelection('?cohort=__proto__', known)).toEqual([]);
  });
});

describe('what has no cohorts', () => {
  it('is compared as a program: length, hours, price, and nothing invented', () => {
    const pcKap = find('pc-kap');
    expect([pcKap.name, pcKap.href]).toEqual([
      'Postgraduate Certificate in Ketamine-Assisted Psychotherapy',
      '/programs/pc-kap/',
    ]);
    expect(pcKap.sessions).toEqual([]);
    expect(pcKap.facts).toMatchObject({ pattern: null, last: null, none: null });
    expect(pcKap.situations.map(({ deadlines }) => deadlines)).toEqual([[]]);
    expect(pcKap.situations[0]?.price).toContain('$9,875');
    // A program with cohorts is compared by them.
    expect(comparison.cohorts.map(({ id }) => id)).not.toContain('kap-certificate');
    expect(readSelection('?cohort=pc-kap&cohort=kap-certificate/fall-2024', ['pc-kap'])).toEqual([
      'pc-kap',
    ]);
  });

  it('is asked for by what is open now, while nothing is chosen', () => {
    expect(comparison.next).toEqual({
      label: 'Open now: KAP Fall 2024',
      href: '/programs/kap-certificate/fall-2024/',
    });
  });

  it('says a price a month', () => {
    expect(fall.situations[0]?.alternative).toBe('or $1,050 a month for 3 months, $150 more');
  });
});
