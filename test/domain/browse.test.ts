import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browse, type Chosen, NOTHING_CHOSEN, toggled } from '#domain/browse.ts';
import { readBrowsing, writeBrowsing } from '#domain/browse-address.ts';
import {
  type BrowseData,
  type BrowseEntry,
  FACETS,
  readBrowse,
  writeDeadline,
} from '#domain/browse-data.ts';
import { inOrder, type Order } from '#domain/browse-order.ts';
import { type Deadline, DOOR_STATUSES, isOpen } from '#domain/deadlines.ts';
import { datedDeadline } from './dated-deadline.ts';

const NOW = '2031-02-03T14:00:00.000Z';

/** September on a Tuesday, open; September on a Thursday, passed; November on a Thursday, open. */
const crossed: BrowseData['entries'][number] = [
  'crossed',
  'Zither crossing',
  0,
  'Never on one cohort.',
  1,
  1,
  [[0], [0], [], [0]],
  [[1, '$1,800 in full', 180_000, 0, 0]],
  [
    ['september', 'September', '2031-09-02', '2031-10-07', 0, [0], 0, -1],
    ['autumn', 'Autumn', '2031-09-04', '2031-10-09', 0, [1], 0, -1],
    ['november', 'November', '2031-11-06', '2031-12-11', 1, [1], 0, -1],
  ],
  [
    // Closes on August 19 and on October 23, 2031, at the end of the day in New York.
    [0, 0, [1, 32_416_080, 0, '2031-08-19', 0, '']],
    [1, 0, 0],
    [2, 0, [1, 32_509_680, 0, '2031-10-23', 0, '']],
  ],
];

const meeting: BrowseData['entries'][number] = [
  'meeting',
  'Meeting',
  0,
  'All of it on one cohort.',
  1,
  1,
  [[1], [0], [0], [0]],
  [[0, '$900 in full', 90_000, 0, 0]],
  [
    ['past', 'September 2030', '2030-09-05', '2030-10-10', 2, [1], 0, -1],
    ['september', 'September', '2031-09-04', '2031-10-09', 0, [1], 0, -1],
  ],
  [
    [0, 0, [1, 31_894_800, 0, '2030-08-22', 0, '']],
    [1, 0, [1, 32_418_960, 0, '2031-08-21', 0, '']],
    [-1, 0, null],
  ],
];

/** Known from an earlier document; nothing of it is dated or priced. */
const earlier: BrowseData['entries'][number] = [
  'earlier',
  'An earlier one',
  1,
  'Nothing is known.',
  0,
  0,
  [[1], [1], [], [1]],
  [],
  [['some-year', 'Some year', '2033', '2033-12-31', 3, [], 0, -1]],
  [
    [0, -1, [2, 0]],
    [-1, -1, null],
  ],
];

const data: BrowseData = {
  timeZone: 'America/New_York',
  options: [
    DOOR_STATUSES,
    ['2031-09', '2031-11', '2030-09', '2033'],
    ['tuesday', 'thursday'],
    ['usd-500-1000', 'usd-1000-2500', 'not-stated'],
    ['certificate', 'workshop'],
    ['live-online', 'not-stated'],
    ['ce'],
    ['none', 'some'],
    ['oakland'],
  ],
  days: ['Tuesdays', 'Thursdays'],
  zones: ['America/New_York'],
  kinds: ['Certificate · 2031 program', 'Workshop · 2027 program'],
  situations: [''],
  entries: [crossed, meeting, earlier],
};

const entries = readBrowse(data, NOW);
const [OPEN, SEPTEMBER, THURSDAY] = [0, 0, 1];

function choosing(choice: Partial<Record<(typeof FACETS)[number], readonly number[]>>): Chosen {
  return FACETS.map((facet) => choice[facet] ?? []);
}

function found(chosen: Chosen, withPast = false): readonly string[] {
  return browse(entries, chosen, data.options, withPast).matches.map(({ entry }) => entry.id);
}

describe('what is chosen', () => {
  it('finds everything where nothing is chosen', () => {
    expect(found(NOTHING_CHOSEN)).toEqual(['crossed', 'meeting', 'earlier']);
  });

  it('holds for one and the same cohort', () => {
    expect(found(choosing({ state: [OPEN], starts: [SEPTEMBER] }))).toEqual(['crossed', 'meeting']);
    expect(found(choosing({ state: [OPEN], day: [THURSDAY] }))).toEqual(['crossed', 'meeting']);
    expect(found(choosing({ starts: [SEPTEMBER], day: [THURSDAY] }))).toEqual([
      'crossed',
      'meeting',
    ]);
    expect(found(choosing({ state: [OPEN], starts: [SEPTEMBER], day: [THURSDAY] }))).toEqual([
      'meeting',
    ]);
  });

  it('is one of several within a facet, and all of them across facets', () => {
    expect(found(choosing({ starts: [0, 3] }))).toEqual(['crossed', 'meeting', 'earlier']);
    expect(found(choosing({ starts: [3], delivery: [0] }))).toEqual([]);
  });

  it('puts a year without a month under no month', () => {
    expect(found(choosing({ starts: [3] }))).toEqual(['earlier']);
  });

  it('names the cohorts that match, and no other', () => {
    const { matches } = browse(
      entries,
      choosing({ day: [THURSDAY], state: [OPEN] }),
      data.options,
      false,
    );
    expect(matches.map(({ ways }) => ways.map(({ cohort }) => cohort?.name))).toEqual([
      ['November'],
      ['September'],
    ]);
  });

  it('passes over cohorts that are over until they are asked for, and says how many', () => {
    const chosen = choosing({ starts: [2] });
    expect(found(chosen)).toEqual([]);
    expect(browse(entries, chosen, data.options, false).pastCohorts).toBe(1);
    expect(found(chosen, true)).toEqual(['meeting']);
  });

  it('still finds a program of which every cohort is over, by its kind and price', () => {
    const [, , , , , , , , cohorts] = meeting;
    const over = {
      ...data,
      entries: [
        [...meeting.slice(0, 8), cohorts.slice(0, 1), [meeting[9][0], meeting[9][2]]],
      ] as unknown as BrowseData['entries'],
    };
    const ids = (chosen: Chosen) =>
      browse(readBrowse(over, NOW), chosen, data.options, false).matches.map(
        ({ entry }) => entry.id,
      );
    expect(ids(choosing({ kind: [1], tuition: [0] }))).toEqual(['meeting']);
    expect(ids(choosing({ day: [THURSDAY] }))).toEqual([]);
  });

  it('is read part by part as at once', () => {
    const parts = data.entries.map((entry) => readBrowse({ ...data, entries: [entry] }, NOW));
    expect(parts.flat()).toEqual(entries);
    const counted = parts.map(
      (some) => browse(some, NOTHING_CHOSEN, data.options, false).counts[0],
    );
    expect(counted.map((counts) => counts?.[OPEN])).toEqual([1, 1, 0]);
  });

  it('changes its state with the clock', () => {
    const inSeptember = readBrowse(data, '2031-09-05T00:00:00.000Z');
    const chosen = choosing({ state: [OPEN] });
    expect(
      browse(inSeptember, chosen, data.options, false).matches.map(({ entry }) => entry.id),
    ).toEqual(['crossed']);
  });
});

describe('the number beside a choice', () => {
  it('is how many programs it would find', () => {
    const { counts } = browse(entries, choosing({ day: [THURSDAY] }), data.options, false);
    expect(counts[0]).toEqual([2, 0, 0, 0, 1]);
    // Another day is a choice of its own: what is chosen there does not bear on it.
    expect(counts[2]).toEqual([1, 2]);
  });

  it('is so for every choice in every state', () => {
    const index = (length: number) => fc.nat({ max: length - 1 });
    const option = (facet: number) => index(data.options[facet]?.length ?? 1);
    const way = fc.tuple(
      ...data.options.map((_, facet) => fc.uniqueArray(option(facet), { maxLength: 2 })),
    );
    const entry = fc.record({
      ways: fc.array(fc.record({ values: way, isPast: fc.boolean(), hasCohort: fc.boolean() }), {
        maxLength: 4,
      }),
    });
    const chosenAny = fc.tuple(
      ...data.options.map((_, facet) => fc.uniqueArray(option(facet), { maxLength: 2 })),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 8 }),
        chosenAny,
        fc.boolean(),
        (made, chosen, withPast) => {
          const list = made.map(
            ({ ways }, at): BrowseEntry => ({
              id: String(at),
              title: '',
              kind: '',
              summary: '',
              isOffered: true,
              tells: false,
              ways: ways.map(({ values, isPast, hasCohort }) => ({
                cohort: hasCohort
                  ? {
                      slug: '',
                      name: '',
                      starts: '',
                      days: [],
                      hasBegun: isPast,
                      isPast,
                      isWithdrawn: false,
                    }
                  : null,
                price: null,
                deadline: null,
                values,
              })),
            }),
          );
          const { counts } = browse(list, chosen, data.options, withPast);
          for (const [facet, names] of data.options.entries()) {
            for (const option of names.keys()) {
              const alone = chosen.map((options, at) => (at === facet ? [option] : options));
              const { matches } = browse(list, alone, data.options, withPast);
              expect(counts[facet]?.[option]).toBe(matches.length);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the order of the list', () => {
  const order = (name: Order, chosen: Chosen = NOTHING_CHOSEN) =>
    inOrder(browse(entries, chosen, data.options, false).matches, name, (deadline) =>
      isOpen(deadline, NOW),
    ).map(({ entry }) => entry.id);

  it('is by the first start among the cohorts that match', () => {
    expect(order('start')).toEqual(['crossed', 'meeting', 'earlier']);
    expect(order('start', choosing({ day: [THURSDAY], state: [OPEN] }))).toEqual([
      'meeting',
      'crossed',
    ]);
  });

  it('is by the next deadline that is open', () => {
    expect(order('deadline')).toEqual(['crossed', 'meeting', 'earlier']);
    expect(order('deadline', choosing({ starts: [1, SEPTEMBER], day: [THURSDAY] }))).toEqual([
      'meeting',
      'crossed',
    ]);
  });

  it('counts no deadline that has passed', () => {
    const late = '2031-08-25T00:00:00.000Z';
    const { matches } = browse(
      readBrowse(data, late),
      choosing({ day: [THURSDAY] }),
      data.options,
      false,
    );
    const sorted = inOrder(matches, 'deadline', (deadline) => isOpen(deadline, late));
    expect(sorted.map(({ entry }) => entry.id)).toEqual(['crossed', 'meeting']);
  });

  it('is by the lowest price, what is not stated last', () => {
    expect(order('tuition')).toEqual(['meeting', 'crossed', 'earlier']);
  });

  it('puts earlier documents after what is offered, also by name', () => {
    expect(order('name')).toEqual(['meeting', 'crossed', 'earlier']);
  });
});

describe('what is chosen, in the address', () => {
  const chosen = choosing({ state: [OPEN], starts: [SEPTEMBER, 1], day: [THURSDAY] });

  it('reads as words', () => {
    expect(writeBrowsing({ chosen, order: 'tuition', withPast: true }, data.options)).toBe(
      '?state=open&starts=2031-09,2031-11&day=thursday&sort=tuition&past=shown',
    );
    expect(
      writeBrowsing({ chosen: NOTHING_CHOSEN, order: 'catalog', withPast: false }, data.options),
    ).toBe('');
  });

  it('comes back the same', () => {
    const choices = fc.tuple(
      ...data.options.map((names) =>
        fc
          .uniqueArray(fc.nat({ max: names.length - 1 }))
          .map((options) => options.sort((a, b) => a - b)),
      ),
    );
    fc.assert(
      fc.property(
        choices,
        fc.constantFrom('catalog', 'name', 'start'),
        fc.boolean(),
        (some, by, past) => {
          const browsing = { chosen: some, order: by as Order, withPast: past };
          expect(readBrowsing(writeBrowsing(browsing, data.options), data.options)).toEqual(
            browsing,
          );
        },
      ),
    );
  });

  it('passes over what does not exist', () => {
    expect(
      readBrowsing('?state=open,closed&day=someday&color=red&sort=size', data.options),
    ).toEqual({
      chosen: choosing({ state: [OPEN] }),
      order: 'catalog',
      withPast: false,
    });
  });

  it('takes a choice out as it put it in', () => {
    const once = toggled(NOTHING_CHOSEN, 1, 0);
    expect(once).toEqual(choosing({ starts: [SEPTEMBER] }));
    expect(toggled(once, 1, 0)).toEqual(NOTHING_CHOSEN);
  });
});

describe('a deadline in the list', () => {
  it('keeps what its state depends on', () => {
    const deadlines: Deadline[] = [
      { kind: 'passed' },
      { kind: 'not-announced', passesAt: '2031-09-02T15:00:00.000Z' },
      { kind: 'rolling', passesAt: null },
      datedDeadline({
        date: '2031-08-19',
        closesAt: '2031-08-20T04:00:00.000Z',
        opensAt: '2031-06-01T04:00:00.000Z',
        opensDate: '2031-06-01',
      }),
    ];
    const [id, ...rest] = crossed;
    const ways = deadlines.map((deadline) => [0, 0, writeDeadline(deadline, () => 0)] as const);
    const list = { ...data, entries: [[id, ...rest.slice(0, 8), ways]] } as unknown as BrowseData;
    expect(readBrowse(list, NOW)[0]?.ways.map(({ deadline }) => deadline)).toEqual([
      { kind: 'passed' },
      { kind: 'not-announced', passesAt: '2031-09-02T15:00:00.000Z' },
      { kind: 'rolling', passesAt: null },
      {
        kind: 'date',
        date: '2031-08-19',
        timeZone: 'America/New_York',
        closesAt: '2031-08-20T04:00:00.000Z',
        opensAt: '2031-06-01T04:00:00.000Z',
        opensDate: '2031-06-01',
      },
    ]);
  });
});
