import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContentFile } from '#catalog/content-file.ts';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';
import { parseBySchema } from '#catalog/schema-faults.ts';
import { readEntry, SOURCE, writeEntry } from '#editor/entry-text.ts';
import { FORM } from '#editor/shape.ts';
import { shapeOfFile } from '#editor/shape-of-schema.ts';
import { collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a form holds is as deep as the file
type Held = any;

const schemas = contentJsonSchemas();
const root = join(import.meta.dirname, '../fixtures');
const kindOf = (file: string) =>
  (file === 'site.yaml' ? 'site' : file.split('/')[0]) as keyof typeof schemas;

function shapeFor(file: string) {
  return { shape: shapeOfFile(schemas[kindOf(file)]), hasBody: file.endsWith('.mdx') };
}

const files = ['demonstration', 'second-catalog'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') })),
);

const shipped = (file: string) => readFileSync(join(root, 'demonstration', file), 'utf8');

/** The file after an edit in the form. */
function edited(file: string, text: string, edit: (form: Held) => void): string {
  const form = structuredClone(readEntry(text, shapeFor(file))) as Held;
  edit(form);
  return writeEntry(form, shapeFor(file));
}

/** The lines that went, with a minus, and those that came, with a plus. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let [start, end] = [0, 0];
  while (old[start] === now[start] && start < Math.min(old.length, now.length)) start += 1;
  while (old.at(-1 - end) === now.at(-1 - end) && end < Math.min(old.length, now.length) - start) {
    end += 1;
  }
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

const change = (file: string, edit: (form: Held) => void) =>
  difference(shipped(file), edited(file, shipped(file), edit));

/** What the program makes of a file. */
function read(file: string, text: string): unknown {
  const kind = kindOf(file);
  const schema = kind === 'site' ? siteSchema : collections[kind].schema;
  const parsed = parseBySchema(parseContentFile(file, text), schema);
  return 'fields' in parsed ? parsed.fields : parsed;
}

describe('a file in the visual editor', () => {
  it('does not change by a byte where nothing is edited', () => {
    expect(files.length).toBeGreaterThan(100);
    const changed = files.filter(({ file, text }) => edited(file, text, () => {}) !== text);
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('says the same when it is written anew from its form, whatever it holds', () => {
    // What holds anyway is left out, and with it a group that says nothing else.
    const said = files.filter(({ text }) => !text.includes('refundTerms: { deposit: not-stated }'));
    for (const { file, text } of said) {
      const anew = edited(file, text, (form) => {
        delete form[SOURCE];
      });
      expect([file, read(file, anew)]).toEqual([file, read(file, text)]);
    }
  });

  it('is edited on the lines of the price alone', () => {
    const difference = change('pricing/kap-certificate.mdx', (form) => {
      form.tuition[0].plans[0].total = '3100';
    });
    expect(difference).toEqual(['-        total: 3000', '+        total: 3100']);
  });

  it('keeps what is written in short, and writes the one class that is moved at length', () => {
    const difference = change('cohorts/kap-certificate/fall-2024.mdx', (form) => {
      form.sessions[2] = {
        date: '2024-10-02',
        status: 'moved',
        movedFrom: { date: '2024-10-01' },
        notice: { date: '2024-09-20', text: 'The room is taken.' },
      };
    });
    expect(difference).toEqual([
      '-  - "2024-10-01"',
      '+  - date: "2024-10-02"',
      '+    status: moved',
      '+    movedFrom:',
      '+      date: "2024-10-01"',
      '+    notice:',
      '+      date: "2024-09-20"',
      '+      text: The room is taken.',
    ]);
  });

  it('takes a class out, puts one in, and changes the form of a deadline', () => {
    const difference = change('cohorts/kap-certificate/fall-2024.mdx', (form) => {
      form.sessions.splice(11, 1, { date: '2024-12-11' });
      form.routes[0].deadline = { [FORM]: 'rolling' };
      form.routes[1].deadline = { [FORM]: 'date', date: '2024-09-12', time: '17:00' };
    });
    expect(difference.filter((line) => !/noSession|2024-10-22|routes:|- id:/.test(line))).toEqual([
      '-  - "2024-12-10"',
      '-    deadline: "2024-09-10"',
      '-    deadline: not-announced',
      '+  - "2024-12-11"',
      '+    deadline: rolling',
      '+    deadline:',
      '+      date: "2024-09-12"',
      '+      time: "17:00"',
    ]);
  });

  it('keeps every comment, and the place of every key', () => {
    const difference = change('site.yaml', (form) => {
      form.asOf = '';
      form.contacts.phone = '510 555 0100';
    });
    expect(difference[0]).toBe('-asOf: "2024-07-15T12:00"');
    const after = edited('site.yaml', shipped('site.yaml'), (form) => {
      form.asOf = '';
      form.contacts.phone = '510 555 0100';
    });
    const comments = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line));
    expect(comments(after)).toEqual(comments(shipped('site.yaml')));
    expect(after).toContain('  admissionsEmail: admissions@example.org\n  phone: "510 555 0100"\n');
  });

  it('keeps a comment within brackets and braces: behind them, or above what is written anew', () => {
    const text = `---
name: Spring
timeZone: Europe/Rome
leads: [
  jo-doe, # since 2020
  ann-lee,
]
time: { start: "11:00", # as ever
  end: "13:00" }
sessions:
  - { date: "2026-09-15", status: added, # by phone
      place: Hall }
routes:
  - id: anyone
    deadline: { date: "2026-09-01", # by letter
      extended: true } # told
---
`;
    const after = edited('cohorts/a/spring.mdx', text, (form) => {
      form.leads.push('mo-ray');
      form.time.end = '14:00';
      Object.assign(form.sessions[0], { status: 'scheduled', place: '' });
      form.routes[0].deadline.extended = false;
    });
    expect(after).toBe(`---
name: Spring
timeZone: Europe/Rome
leads: [jo-doe, ann-lee, mo-ray] # since 2020
time: { start: "11:00", end: "14:00" } # as ever
sessions:
  # by phone
  - "2026-09-15"
routes:
  - id: anyone
    # by letter
    deadline: "2026-09-01" # told
---
`);
  });

  it('moves an entry with its comment and with keys that nobody knows', () => {
    const text = `---
currency: USD
fees:
  - id: one # charged first
    label: One
    amount: 1
  # The second came later.
  - id: two
    label: Two
    amount: 2
    ours: { kept: true }
tuition: []
---
`;
    const after = edited('pricing/x.mdx', text, (form) => {
      form.fees.reverse();
      form.fees[1].amount = '10';
    });
    expect(after).toBe(`---
currency: USD
fees:
  # The second came later.
  - id: two
    label: Two
    amount: 2
    ours: { kept: true }
  - id: one # charged first
    label: One
    amount: 10
tuition: []
---
`);
  });

  it('keeps brackets and braces where they stood', () => {
    const text = `---
question: What?
topic: cost
programs: [one, two] # both
order: 3
---

Yes.
`;
    expect(
      edited('faq/x.mdx', text, (form) => {
        form.programs.push('three');
        form.body = 'No.';
      }),
    ).toBe(text.replace('[one, two]', '[one, two, three]').replace('Yes.', 'No.'));
    expect(
      change('pricing/kap-certificate.mdx', (form) => {
        form.tuition[0].plans[1].installments.amount = '1075.50';
      }),
    ).toEqual([
      '-        installments: { count: 3, every: P1M, amount: 1050 }',
      '+        installments: { count: 3, every: P1M, amount: "1075.50" }',
    ]);
  });

  it('folds a long text as authors do, and quotes what YAML would read as something else', () => {
    const text = edited('faq/x.mdx', '---\nquestion: What?\ntopic: cost\n---\n', (form) => {
      form.source = '2024: a document';
      form.question = `${'Why is it so very long '.repeat(5)}after all?`;
    });
    expect(text).toBe(`---
question: >-
  Why is it so very long Why is it so very long Why is it so very long Why is it so very long Why is
  it so very long after all?
topic: cost
source: "2024: a document"
---
`);
  });

  it('is left to be edited as text where it holds what no field can show', () => {
    const wrong = '---\nname: [Fall, 2024]\ntimeZone: UTC\n---\n';
    expect(() => readEntry(wrong, shapeFor('cohorts/a/b.mdx'))).toThrow(
      '.name holds what its field cannot show',
    );
    expect(() => readEntry('---\nname: "Fall\n---\n', shapeFor('cohorts/a/b.mdx'))).toThrow(
      'The YAML has a fault',
    );
  });
});

describe('an edit of any value', () => {
  const places = files.flatMap(({ file, text }) =>
    pathsIn(readEntry(text, shapeFor(file))).map((path) => ({ file, text, path })),
  );

  it('is in the file afterwards, changes few lines, and loses no comment', () => {
    const how = fc.constantFrom('change', 'remove', 'double', 'swap');
    fc.assert(
      fc.property(fc.constantFrom(...places), how, ({ file, text, path }, kind) => {
        const form = structuredClone(readEntry(text, shapeFor(file))) as Held;
        const size = editAt(form, path, kind);
        if (size === null) return;
        const after = writeEntry(form, shapeFor(file));
        const reread = readEntry(after, shapeFor(file)) as Held;
        expect(writeEntry({ ...form, [SOURCE]: after }, shapeFor(file))).toBe(after);
        expect(Object.keys(reread)).toContain(SOURCE);
        const lost = text.split('\n').filter((line) => !after.split('\n').includes(line));
        expect(lost.length).toBeLessThanOrEqual(6 + size / 25);
        // A heading of the text below is no comment: it goes with the text.
        const [, facts = text] = /^---\n(.*?)^---$/ms.exec(text) ?? [];
        const comments = facts.match(/(?<=^|\s)# .+$/gm) ?? [];
        expect(comments.filter((line) => !after.includes(line))).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

/** Where a form holds something that may be edited. */
function pathsIn(value: Held, path: readonly (string | number)[] = []): (string | number)[][] {
  if (path[0] === SOURCE || path.at(-1) === FORM) return [];
  const inner =
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((key) =>
          pathsIn(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length > 0 ? [[...path], ...inner] : inner;
}

/** Edits one value; the length of what was there, or null where the edit makes no sense. */
function editAt(form: Held, path: readonly (string | number)[], kind: string): number | null {
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], form);
  const key = path.at(-1) as number;
  const value = holder[key];
  const isList = Array.isArray(holder);
  if (kind === 'change') {
    if (typeof value === 'number') holder[key] = value + 1;
    else if (typeof value !== 'string') return null;
    else holder[key] = /^\d{4}-/.test(value) ? '2031-03-04' : `${value} more: words, # here`;
  } else if (kind === 'remove') {
    // A form without what it needs is not saved.
    if (!isList && FORM in holder) return null;
    if (!isList && ('from' in holder || 'values' in holder)) return null;
    if (isList) holder.splice(key, 1);
    else delete holder[key];
  } else if (!isList) return null;
  else if (kind === 'double') holder.splice(key, 0, structuredClone(value));
  else if (key + 1 < holder.length) [holder[key], holder[key + 1]] = [holder[key + 1], value];
  return JSON.stringify(value).length;
}
