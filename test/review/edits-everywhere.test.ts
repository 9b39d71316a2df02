/** What staff do in an ordinary week: one right sentence, and every place that must agree about it. */
import { describe, expect, it } from 'vitest';
import { searchRecords } from '#feeds/search/search-index.ts';
import { findChanges } from '#review/find-changes.ts';
import { forecast } from '#review/forecast.ts';
import { happeningsAfter } from '#review/moments.ts';
import { siteOutputs } from '#review/outputs.ts';
import { fileSentences } from '#review/print-changes.ts';
import { comparePage } from '#view-models/compare-page.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { weekFitView } from '#view-models/week-fit-view.ts';
import { type Edit, edit, edited, shipped, sideOf, write } from './edited.ts';

const id = 'kap-certificate/fall-2024';
const file = `cohorts/${id}.mdx`;
const cohortPage = `/programs/${id}/`;
const programPage = '/programs/kap-certificate/';

/** What a text of a place holds, and what it must not hold (`!`). */
type Said = readonly string[];

interface Row {
  readonly edits: readonly Edit[];
  readonly changes: string;
  /** By address. */
  readonly pages: Readonly<Record<string, Said>>;
  readonly api: Said;
  readonly calendar: Said;
  readonly search: Said;
  readonly form: Said;
  /** Of the days from an instant on. */
  readonly forecast: { readonly from: string; readonly says: Said };
}

const nothing = { from: '2024-07-15T16:00:00.000Z', says: [] };

const rows: Readonly<Record<string, Row>> = {
  'a moved class': {
    edits: [
      edit(
        file,
        '- "2024-10-08"',
        '- date: "2024-10-09"\n    status: moved\n    movedFrom: { date: "2024-10-08" }\n    notice: { date: "2024-07-10", text: Moved by a day. }',
      ),
    ],
    changes:
      'Fall 2024: class 4 moved from Tuesday, October 8 to Wednesday, October 9, announced July 10.',
    pages: {
      [cohortPage]: [
        'Eleven Tuesdays, 11 AM–1 PM Eastern Time',
        'Class 4 was moved to Wednesday, October 9.',
        '!No class on October 8',
      ],
      '/compare/': ['Tuesdays, 11 AM–1 PM ET, but class 4 on Wed, Oct 9'],
    },
    api: [
      '"start":"2024-10-09T11:00:00-04:00","end":"2024-10-09T13:00:00-04:00","movedFrom":{"date":"2024-10-08"',
    ],
    calendar: ['DTSTART;TZID=America/New_York:20241009T110000', '!20241008T110000'],
    search: ['Class 4 was moved to Wednesday, October 9.'],
    form: ['but class 4 on Wed, Oct 9'],
    forecast: {
      from: '2024-10-09T05:00:00.000Z',
      says: [
        'Fall 2024: class 4 is on Wednesday, October 9, 2024, not on Tuesday, October 8, 2024.',
      ],
    },
  },
  'a cancelled class': {
    edits: [
      edit(
        file,
        '- "2024-10-15"',
        '- date: "2024-10-15"\n    status: cancelled\n    notice: { date: "2024-07-10", text: The teacher is away. }',
      ),
    ],
    changes: 'Fall 2024: class 5 (October 15) canceled, announced July 10.',
    pages: {
      [cohortPage]: [
        '12 two-hour classes, 1 canceled',
        'Class 5 on October 15 is canceled.',
        'none on Oct 15 and Oct 22',
      ],
      '/compare/': ['"hours":"22"'],
    },
    api: ['"number":5,"title":"Preparing for the Ketamine Session","status":"cancelled"'],
    calendar: ['STATUS:CANCELLED'],
    search: ['Class 5 on October 15 is canceled.'],
    form: ['Tuesdays, Sep 17 – Dec 10'],
    forecast: {
      from: '2024-10-15T05:00:00.000Z',
      says: ['Fall 2024: class 5 on Tuesday, October 15, 2024 is canceled.'],
    },
  },
  'an added class': {
    edits: [
      edit(
        file,
        '- "2024-12-10"',
        '- "2024-12-10"\n  - { date: "2024-12-12", title: Looking back, status: added }',
      ),
    ],
    changes: 'Fall 2024: class 13 added, Thursday, December 12, 11 AM–1 PM.',
    pages: {
      [cohortPage]: ['Twelve Tuesdays', 'Class 13 is added on Thursday, December 12.'],
      '/cohorts/': ['13 two-hour classes'],
      '/compare/': ['"last":"December 12, 2024"'],
    },
    api: ['"number":13,"title":"Looking back","status":"scheduled","isAdded":true'],
    calendar: ['class 13: Looking back'],
    search: [
      'Class 13 is added on Thursday, December 12.',
      'December 2024: classes on 3, 10, and 12.',
    ],
    form: ['but class 13 on Thu, Dec 12'],
    forecast: {
      from: '2024-12-12T17:00:00.000Z',
      says: ['Fall 2024 is over and moves to past dates.'],
    },
  },
  'a class whose hours are not stated': {
    edits: [edit(file, '- "2024-10-08"', '- { date: "2024-10-08", hours: not-stated }')],
    changes: 'Fall 2024: class 4, 11 AM–1 PM → hours not stated.',
    pages: {
      [cohortPage]: [
        'Eleven Tuesdays',
        'Class 4 is on Tuesday, October 8, hours not stated.',
        '"dateTime":"2024-10-08","time":"Hours not stated"',
        '"startDate":"2024-10-08","endDate":"2024-10-08"',
      ],
    },
    api: [
      '"sessionsWithoutHours":[{"number":4',
      '"date":"2024-10-08","endDate":"2024-10-08"',
      '!2024-10-08T',
    ],
    calendar: ['DTSTART;VALUE=DATE:20241008', 'DTEND;VALUE=DATE:20241009'],
    search: ['Class 4 is on Tuesday, October 8, hours not stated.'],
    form: ['but class 4 on Tue, Oct 8, hours not stated'],
    forecast: nothing,
  },
  'a class on several days': {
    edits: [
      edit(
        file,
        '- "2024-12-10"',
        '- { date: "2024-12-13", endDate: "2024-12-15", start: "17:00", end: "13:00" }',
      ),
    ],
    changes:
      'Fall 2024: class 12, Tuesday, December 10, 11 AM–1 PM → Friday, December 13 – Sunday, December 15, 5 PM on the first day to 1 PM on the last.',
    pages: {
      [cohortPage]: [
        'Eleven Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 15, 2024.',
        'on Friday, December 13 – Sunday, December 15, 5 PM on the first day to 1 PM on the last.',
        '"time":"5 PM on the first day to 1 PM on the last, ET"',
        'classes on 3, 13, 14, and 15',
      ],
      '/compare/': ['"last":"December 15, 2024"'],
    },
    api: [
      '"ends":"2024-12-15"',
      '"start":"2024-12-13T17:00:00-05:00","end":"2024-12-15T13:00:00-05:00"',
    ],
    calendar: [
      'DTSTART;TZID=America/New_York:20241213T170000',
      'DTEND;TZID=America/New_York:20241215T130000',
    ],
    search: ['December 2024: classes on 3, 13, 14, and 15.'],
    form: ['Sep 17 – Dec 15'],
    forecast: {
      from: '2024-12-15T17:00:00.000Z',
      says: ['Fall 2024 is over and moves to past dates.'],
    },
  },
  'a class on several days whose hours are not stated': {
    edits: [
      edit(
        file,
        '- "2024-12-10"',
        '- { date: "2024-12-13", endDate: "2024-12-15", hours: not-stated }',
      ),
    ],
    changes:
      'Fall 2024: class 12, Tuesday, December 10, 11 AM–1 PM → Friday, December 13 – Sunday, December 15, hours not stated.',
    pages: {
      [cohortPage]: [
        '"time":"Hours not stated"',
        '"startDate":"2024-12-13","endDate":"2024-12-15"',
      ],
    },
    api: ['"date":"2024-12-13","endDate":"2024-12-15"', '"ends":"2024-12-15"'],
    calendar: ['DTSTART;VALUE=DATE:20241213', 'DTEND;VALUE=DATE:20241216'],
    search: ['December 2024: classes on 3, 13, 14, and 15.'],
    form: ['Sep 17 – Dec 15'],
    forecast: {
      from: '2024-12-15T17:00:00.000Z',
      says: ['Fall 2024 is over and moves to past dates.'],
    },
  },
  'an archived program': {
    edits: [edit('programs/kap-certificate.mdx', 'title:', 'status: archived\ntitle:')],
    changes: 'KAP: now archived: shown as past.',
    pages: {
      [programPage]: [
        'This program is no longer offered.',
        '!/apply/kap-certificate/',
        '!days left',
      ],
    },
    api: ['"availability":"archived"'],
    calendar: [],
    search: ['!"/programs/kap-certificate/"'],
    form: [],
    forecast: { ...nothing, says: ['!Fall 2024'] },
  },
  'an archived cohort': {
    edits: [edit(file, 'name: Fall 2024', 'name: Fall 2024\nstatus: archived')],
    changes: 'Fall 2024: now archived: shown as past.',
    pages: { [cohortPage]: ['This cohort is no longer offered.'] },
    api: ['"status":"archived","name":"Fall 2024"'],
    calendar: ['20240917T110000'],
    search: ['!"/programs/kap-certificate/fall-2024/"'],
    form: ['!kap-certificate/fall-2024|'],
    forecast: { ...nothing, says: ['!Fall 2024'] },
  },
  'a full cohort': {
    edits: [
      edit(
        file,
        'name: Fall 2024',
        'name: Fall 2024\nplaces: { capacity: 20, full: true, asOf: "2024-07-12" }',
      ),
    ],
    changes: 'Fall 2024: places added: “Full as of July 12, 2024”.',
    pages: {
      [cohortPage]: ['Full as of July 12, 2024'],
      '/compare/': ['Full as of July 12, 2024'],
    },
    api: ['"capacity":20,"left":null,"isFull":true,"asOf":"2024-07-12"'],
    calendar: ['20240917T110000'],
    search: ['Full as of July 12, 2024'],
    form: ['!kap-certificate/fall-2024|prerequisite-taken|'],
    forecast: { ...nothing, says: ['applications close; the last day is', '!weeks left'] },
  },
  'a renamed cohort': {
    edits: [edit(file, 'name: Fall 2024', 'name: Autumn 2024')],
    changes: 'Autumn 2024: name “Fall 2024” → “Autumn 2024”.',
    pages: { [cohortPage]: ['KAP Autumn 2024', '!KAP Fall 2024'], '/cohorts/': ['Autumn 2024'] },
    api: ['"name":"Autumn 2024"'],
    calendar: ['KAP Autumn 2024', '!Fall 2024'],
    search: ['KAP Autumn 2024'],
    form: ['Autumn 2024', '!Fall 2024:'],
    forecast: { ...nothing, says: ['Autumn 2024: the first class begins.', '!Fall 2024'] },
  },
  'a person with a photo': {
    edits: [
      edit(
        'people/chantelle-thomas.mdx',
        'order: 30',
        'photo: { file: c.jpg, alt: In a garden }\norder: 30',
      ),
    ],
    changes: 'Chantelle Thomas: photo added: “In a garden”.',
    pages: { '/people/': ['In a garden'], [cohortPage]: ['In a garden'] },
    api: ['In a garden'],
    calendar: [],
    search: [],
    form: [],
    forecast: nothing,
  },
  'a page in the navigation': {
    edits: [
      write(
        'pages/scholarships.mdx',
        '---\ntitle: Scholarships\ndescription: Who gets help.\n---\n\nTwo places each year.\n',
      ),
      edit(
        'site.yaml',
        'contacts:\n',
        'navigation:\n  - to: /programs/\n  - to: /scholarships/\ncontacts:\n',
      ),
    ],
    changes: 'Page “Scholarships”: page added.',
    pages: { '/scholarships/': ['Who gets help.'], [cohortPage]: ['/scholarships/'] },
    api: [],
    calendar: [],
    search: ['"/scholarships/"', 'Two places each year.'],
    form: ['/scholarships/'],
    forecast: nothing,
  },
  'a picture with a caption': {
    edits: [
      edit(
        'pages/about.mdx',
        'Everything here rests on',
        '![Twelve chairs](./chairs.jpg "The first class.")\n\nEverything here rests on',
      ),
    ],
    changes:
      'Page “About this site”: picture added: “Twelve chairs”, with the caption “The first class.”.',
    pages: { '/about/': ['Twelve chairs'] },
    api: [],
    calendar: [],
    search: [],
    form: [],
    forecast: nothing,
  },
  'an open house': {
    edits: [
      write(
        'events/open-house.yaml',
        `title: Open house\ncohort: ${id}\ndate: "2024-07-23"\nstart: "18:00"\nend: "19:00"\njoin: Room 4\n`,
      ),
    ],
    changes:
      'Event “Open house”: event added: Tuesday, July 23, 2024, 6–7 PM Eastern Time; Room 4.',
    pages: {
      [cohortPage]: ['Tuesday, July 23, 2024, 6–7 PM Eastern Time'],
      [programPage]: ['Open house'],
      '/cohorts/': ['Open house'],
    },
    api: ['"title":"Open house"', '"start":"2024-07-23T18:00:00-04:00"'],
    calendar: ['SUMMARY:Open house', 'DTSTART;TZID=America/New_York:20240723T180000'],
    search: ['Open house'],
    form: [],
    forecast: {
      from: '2024-07-23T16:00:00.000Z',
      says: ['“Open house” is over and leaves the pages.'],
    },
  },
  'logo and colors': {
    edits: [
      edit(
        'site.yaml',
        'contacts:\n',
        'branding:\n  logo: { file: mark.png }\n  colors: { accent: "#8a1c4a", second: "#1d4ed8" }\ncontacts:\n',
      ),
    ],
    changes:
      'The site: a logo in place of the name; accent as usual → #8a1c4a; second color as usual → #1d4ed8.',
    pages: { '/': ['mark.png', '#8a1c4a'], [cohortPage]: ['mark.png'] },
    api: [],
    calendar: [],
    search: [],
    form: ['mark.png'],
    forecast: nothing,
  },
};

const before = await sideOf(shipped);

/** Every text that is missing, and every one that must not be there. */
function faultsOf(text: string, said: Said): string[] {
  return said.filter((one) =>
    one.startsWith('!') ? text.includes(one.slice(1)) : !text.includes(one),
  );
}

describe('an edit of staff', () => {
  it('leaves hours that nobody knows out of what compares hours', async () => {
    const sessionsOf = (context: PageContext) =>
      [
        weekFitView(context)?.cohorts.find((one) => one.id === id),
        comparePage(context).comparison.cohorts.find((one) => one.id === id),
      ].map((cohort) => cohort?.sessions.length);
    expect(sessionsOf(before.context)).toEqual([12, 12]);
    const row = rows['a class whose hours are not stated'];
    const { context } = await sideOf(edited(...(row?.edits ?? [])));
    expect(sessionsOf(context)).toEqual([0, 0]);
  });

  it.each(Object.entries(rows))('is told and agreed upon: %s', async (_, row) => {
    const after = await sideOf(edited(...row.edits));
    const told = findChanges({ before, after }).files.flatMap(fileSentences);
    expect(
      told.map((one) => one.replace(/ Changes \d+ pages?( and \d+ calendars?)?\.$/, '')),
    ).toContain(row.changes);
    const outputs = siteOutputs(after.context);
    const at = (address: string) => outputs.get(address)?.text ?? `nothing at ${address}`;
    const { catalog } = after.context;
    const from = { ...after.context, now: row.forecast.from };
    const days = forecast(from, row.forecast === nothing ? 0 : 1);
    const ahead = [
      ...happeningsAfter(catalog, row.forecast.from).map(({ text }) => text),
      ...days.classes,
    ];
    expect({
      pages: Object.entries(row.pages).flatMap(([address, said]) => faultsOf(at(address), said)),
      api: faultsOf(at('/api/catalog.json'), row.api),
      calendar: faultsOf(at(`/programs/${id}.ics`).replaceAll('\r\n ', ''), row.calendar),
      search: faultsOf(JSON.stringify(searchRecords(after.context)), row.search),
      // A line breaks nowhere within its dates.
      form: faultsOf(
        at('/apply/kap-certificate/').replaceAll('\u2060', '').replaceAll('\u00a0', ' '),
        row.form,
      ),
      forecast: faultsOf(ahead.join('\n'), row.forecast.says),
    }).toEqual({ pages: [], api: [], calendar: [], search: [], form: [], forecast: [] });
  });
});
