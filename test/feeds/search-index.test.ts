import { describe, expect, it } from 'vitest';
import { searchIndexInput, searchRecords } from '#feeds/search/search-index.ts';
import { indexedPage, type SearchRecord } from '#feeds/search/search-record.ts';
import { program as programOf } from '../fixtures/demonstration.ts';
import { at, demonstration, live } from '../view-models/contexts.ts';

const records = searchRecords(demonstration);

function record(address: string, from: readonly SearchRecord[] = records): SearchRecord {
  const found = from.find((one) => one.address === address);
  if (found === undefined) throw new Error(`There is no record ${address}.`);
  return found;
}

const section = (address: string, id: string) =>
  record(address).sections.find((part) => part.id === id)?.text;

describe('the records of the search', () => {
  it('are every program, cohort, question and person, and the other pages', () => {
    const { catalog } = demonstration;
    const count = (kind: string) => records.filter((one) => one.kind === kind).length;
    expect(count('program')).toBe(catalog.programs.length);
    expect(count('dates')).toBe(catalog.cohorts.length);
    const offered = catalog.programs.filter(({ availability }) => availability === 'offered');
    const open = new Set(offered.flatMap(({ notStated }) => notStated));
    expect(count('question')).toBe(catalog.faq.length + open.size);
    expect(count('person')).toBe(catalog.people.length);
    expect(count('page')).toBe(13);
    expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
  });

  it('have text each: without it none is found, not even by its title', () => {
    expect(records.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('hold a program by the sections of its page', () => {
    expect(record('/programs/kap-certificate/').sections.map(({ id }) => id)).toEqual([
      'dates',
      'cost',
      'eligibility',
      'admission',
      'learn',
      'outline',
      'people',
      'not-stated',
    ]);
    expect(section('/programs/kap-certificate/', 'cost')).toContain(
      'I’ve completed PTI: $3,000 in full, or 3 × $1,050 = $3,150 ($150 more).',
    );
    expect(section('/programs/kap-certificate/', 'not-stated')).toContain('Refunds.');
  });

  it('say of a cohort its weekdays, months, leads, and the day without class', () => {
    const fall = record('/programs/kap-certificate/fall-2024/');
    expect(fall.title).toBe('KAP Fall 2024');
    expect(fall.text).toContain('No class on October 22.');
    expect(fall.text).toContain('October 2024: classes on 1, 8, 15, and 29; no class on 22.');
    expect(fall.text).toContain('With Chantelle Thomas.');
    expect(fall.topics).toEqual(
      expect.arrayContaining(['Tuesdays', 'September', 'October', 'November', 'December']),
    );
    expect(record('/programs/kap-certificate/summer-2024/').topics).toContain('Thursdays');
  });

  it('say until when one can apply, and never whether that is now', () => {
    const texts = ['2024-07-15T16:00:00.000Z', '2024-09-12T16:00:00.000Z'].map(
      (now) => record('/programs/kap-certificate/fall-2024/', searchRecords(at(now))).text,
    );
    expect(texts[0]).toContain(
      'Completed PTI: Open for application until September 10, 2024. Enrolled in PTI: The deadline is not stated. Ask admissions. Need PTI, August 2024 PTI: Open for application until July 31, 2024. Need PTI, June 2024 PTI: The deadline has passed; its date was not recorded.',
    );
    expect(texts[1]).toBe(texts[0]);
  });

  it('carry the deadlines of a cohort, so that its state is said when it is read', () => {
    const { deadlines } = record('/programs/kap-certificate/fall-2024/');
    expect(deadlines.map(({ kind }) => kind)).toEqual(['date', 'not-announced', 'date', 'passed']);
  });

  it('rank what is known from 2021 alone below what is offered, and mark it', () => {
    const earlier = record('/programs/pc-kap/');
    expect(earlier.rank).toBe('earlier');
    expect(earlier.note).toBe('Certificate · 2021 program');
    expect(earlier.subject).toBe(record('/programs/kap-certificate/').subject);
    expect(record('/programs/kap-certificate/').rank).toBe('title');
    expect(record('/programs/experiential-retreat/october-2021/').note).toBe(
      'Psychedelic Integration experiential retreat · 2021 program',
    );
  });

  it('rank cohorts that are over below those to come', () => {
    const ranks = (context: typeof live) =>
      record('/programs/kap-certificate/fall-2024/', searchRecords(context)).rank;
    expect([ranks(demonstration), ranks(live)]).toEqual(['title', 'earlier']);
  });

  it('put a workshop first for the CME it gives itself, not a program for that of its parts', () => {
    expect(record('/programs/understanding-ketamine/').topics).toContain('CME');
    expect(record('/programs/pc-kap/').topics).not.toContain('CME');
    expect(programOf('pc-kap').continuingEducation.map(({ kind }) => kind)).toContain('CME');
  });

  it('keep pages of the footer below everything else', () => {
    const aside = records.filter(({ rank }) => rank === 'aside').map(({ address }) => address);
    expect(aside).toEqual(['/about/', '/accessibility/', '/privacy/', '/developers/']);
  });

  it('name no staff note and no application form', () => {
    const everything = JSON.stringify(records);
    for (const { staffNotes } of demonstration.catalog.programs) {
      for (const note of staffNotes) expect(everything).not.toContain(note.slice(0, 40));
    }
  });
});

describe('what is not stated', () => {
  it('is an answer of its own, once for all programs that are silent on it', () => {
    const refunds = records.filter(({ title }) => title.startsWith('Refunds'));
    expect(refunds.map(({ title, note, address }) => [title, note, address])).toEqual([
      [
        'Refunds: not stated. Ask admissions',
        'KAP and PTI',
        '/programs/kap-certificate/#not-stated-4',
      ],
    ]);
  });
});

describe('words that content adds', () => {
  const pageOf = (start: string) => {
    const search = {
      synonyms: [['refunds', 'money back']],
      answers: [{ words: ['how much'], address: '/faq/#kap-cost' }],
    };
    const catalog = { ...demonstration.catalog, search };
    const { pages } = searchIndexInput({ ...demonstration, catalog });
    return pages.find(({ url }) => url.startsWith(start))?.content ?? '';
  };

  it('name the best answer, word by word and as one', () => {
    expect(pageOf('/faq/#kap-cost')).toContain('data-value="how much howmuch"');
  });

  it('lead to what is about another word of their group first, and to all that holds it', () => {
    expect(pageOf('/programs/kap-certificate/#not-stated-4')).toMatch(
      /best\[data-value\]" data-value="refunds money back moneyback"/,
    );
    expect(pageOf('/programs/pc-kap/')).toMatch(
      /also\[data-value\]" data-value="[^"]*\bmoney back/,
    );
  });

  it('hold figures without their separators', () => {
    expect(pageOf('/faq/#kap-cost')).toMatch(/also\[data-value\]" data-value="[^"]*\b3000\b/);
  });
});

describe('the page that the index takes in', () => {
  const page = indexedPage(
    {
      kind: 'program',
      address: '/programs/a-b/',
      title: 'Self-Care & "Rest"',
      note: 'Workshop',
      rank: 'earlier',
      abbreviation: 'SCR',
      topics: ['CME'],
      text: 'Text with <angle> brackets:\n\n- one.\n- two\n- three',
      sections: [{ id: 'cost', title: 'What it costs', text: 'A price.' }],
      subject: 'self-care',
      deadlines: [],
      dates: null,
    },
    'en',
    { best: ['how', 'much'], also: ['3000'] },
  );

  it('has the address without the base path, which the index adds', () => {
    expect(page.url).toBe('/programs/a-b/');
  });

  it('escapes what it prints, leaves out the marks of a list, parts its title into words, and weighs an earlier year less', () => {
    expect(page.content).toMatchInlineSnapshot(`
      "<!doctype html><html lang="en"><body data-pagefind-body>
      <i data-pagefind-meta="earlier[data-value]" data-value="self care rest scr"></i>
      <i data-pagefind-meta="topics[data-value]" data-value="cme"></i>
      <i data-pagefind-meta="best[data-value]" data-value="how much"></i>
      <i data-pagefind-meta="also[data-value]" data-value="3000"></i>
      <i data-pagefind-filter="kind[data-value]" data-value="program"></i>
      <i data-pagefind-filter="title[data-value]" data-value="Self-Care &amp; &quot;Rest&quot;"></i>
      <i data-pagefind-filter="note[data-value]" data-value="Workshop"></i>
      <i data-pagefind-filter="subject[data-value]" data-value="self-care"></i>
      <i data-pagefind-filter="earlier[data-value]" data-value="yes"></i>
      <p data-pagefind-weight="0.6">Text with &lt;angle&gt; brackets:

      one.
      two; three</p>
      <h2 id="cost" data-pagefind-weight="0.90">What it costs</h2>
      <p data-pagefind-weight="0.6">A price.</p>
      </body></html>"
    `);
  });
});

describe('what the index is built from', () => {
  const input = searchIndexInput(demonstration);

  it('is in the language of the site', () => {
    expect(input.language).toBe('en');
    expect(input.pages).toHaveLength(records.length);
  });

  it('holds every word on the shelf of its letter, the most frequent first', () => {
    expect(Object.keys(input.shelves)).toHaveLength(27);
    expect(input.shelves['k']?.slice(0, 2)).toEqual(['kap', 'ketamine']);
    expect(input.shelves['x']).toEqual([]);
    expect(input.shelves['0']).toContain('2024');
    // Short names too, also of programs that are not offered now.
    expect(input.shelves['p']).toEqual(expect.arrayContaining(['pc', 'pckap']));
    expect(input.shelves['r']).toContain('rsg');
  });
});
