import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '#authoring/institute-table.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { deskWithContent } from './new-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytes(text), 'table.csv');
/** What is told of a table that cannot be read. */
const told = (text: string | Uint8Array): string => {
  try {
    readTable(typeof text === 'string' ? bytes(text) : text, 'table.csv');
  } catch (fault) {
    return (fault as Error).message;
  }
  return 'nothing';
};

const BARRO = `\ufeffProgram;Kind;Summary;Price;Cohort;Starts;Classes;Time;Deadline\r
Wheel Throwing;workshop;"Three mornings,
and a firing.";4.800,50;Spring 2027;;06.03.2027 13.03.2027;9:00–12:00;20.02.2027\r
\r
Wheel Throwing;;;5000;Fall 2027;2027-10;;;\r
`;

describe('a table of programs', () => {
  it('is read as a European spreadsheet writes it: a mark at its beginning, semicolons, lines in a text', () => {
    expect(read(BARRO)).toEqual([
      {
        id: 'wheel-throwing',
        title: 'Wheel Throwing',
        kind: 'workshop',
        delivery: 'not-stated',
        summary: 'Three mornings, and a firing.',
        price: 4800.5,
        line: 2,
        cohorts: [
          {
            id: 'spring-2027',
            name: 'Spring 2027',
            starts: null,
            classes: ['2027-03-06', '2027-03-13'],
            time: { start: '09:00', end: '12:00' },
            place: null,
            deadline: '2027-02-20',
            price: 4800.5,
          },
          {
            id: 'fall-2027',
            name: 'Fall 2027',
            starts: '2027-10',
            classes: [],
            time: null,
            place: null,
            deadline: null,
            price: 5000,
          },
        ],
      },
    ]);
  });

  it.each([
    ['2027-03-06', '2027-03-06'],
    ['2027/3/6', '2027-03-06'],
    ['6.3.2027', '2027-03-06'],
    ['25/03/2027', '2027-03-25'],
    ['3/25/2027', '2027-03-25'],
    ['4/4/2027', '2027-04-04'],
  ])('reads the day %s, which can only be one', (text, day) => {
    expect(read(`program,cohort,starts\nWheel,Spring,${text}`)[0]?.cohorts[0]?.starts).toBe(day);
  });

  it('tells every cell that cannot be read, with its line and the fix, in one run', () => {
    const table = `program,kind,cohort,starts,deadline,price
Wheel,workshp,Spring,3/4/2027,,
"Wheel
two",,Spring,,2027-02-30,
Wheel,,Summer,2027-03-06,2027-04-01,
,,x,,,
Wheel,,Fall,46000,,"4,800"
Wheel,,,2027,,
Wheel,,Winter,2027-12,,,extra
`;
    expect(told(table)).toMatchInlineSnapshot(`
      "table.csv:2 kind "workshp" is none of certificate, workshop, study-group, consultation-group, retreat, other → Write one of them.
      table.csv:2 starts "3/4/2027" may be two days → Write 2027-03-04 or 2027-04-03.
      table.csv:3 deadline "2027-02-30" is not in the calendar → Write it like 2027-03-06.
      table.csv:5 deadline "2027-04-01" is after the cohort begins, 2027-03-06 → Write an earlier day.
      table.csv:6 program is empty → Write the name of the program.
      table.csv:7 price "4,800" is not an amount → Write it like 4800 or 822.92, without a sign or a name of money.
      table.csv:7 starts "46000", a spreadsheet’s count of days, is not a date → Write it like 2027-03-06, or 2027-03.
      table.csv:8 starts "2027" is not a date → Write it like 2027-03-06, or 2027-03.
      table.csv:9 a cell has no column → Name its column, or put double quotes around a text that holds the sign between cells.
      Nothing was written."
    `);
  });

  it.each([
    [
      'program,kind\nA,workshop\nA,retreat',
      'table.csv:3 kind "retreat" is not that of line 2, "workshop" → Write the same, or leave it empty.',
    ],
    [
      'program,cohort\nA,Spring\nA,spring',
      'table.csv:3 cohort "spring" stands here twice → Take one of the rows out.',
    ],
    [
      'program\nWheel one\nWheel-One',
      'table.csv:3 program "Wheel-One" has the same address as "Wheel one" of line 2 → Write both alike, or rename one.',
    ],
    [
      'program,deadline\nA,2027-02-01',
      'table.csv:2 deadline belongs to a cohort, and cohort is empty → Name the cohort.',
    ],
    [
      'program,cohort,classes\nA,B,2027-02-01',
      'table.csv:2 classes have no time → Write when one begins and ends: 09:00-12:00.',
    ],
    ['program,cohort\n★,B', 'table.csv:2 program "★" makes no address → Write another name.'],
    ['programe\nA', 'table.csv:1 there is no column "programe" → Did you mean program?'],
    ['program\n"A', 'table.csv:2 a cell with double quotes does not end'],
    ['program', 'table.csv has no rows → Write a row for each cohort.'],
    [
      '',
      'table.csv:1 there is no column program → Write the names of the columns in the first line',
    ],
  ])('refuses %j', (table, message) => {
    expect(told(table)).toContain(message);
  });

  it('is asked for in UTF-8, whatever was saved', () => {
    expect(told(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe(
      'table.csv is a workbook, not a table in CSV → Save it as “CSV UTF-8”.',
    );
    expect(told(Uint8Array.of(0xff, 0xfe, 0x70, 0))).toContain('is not written in UTF-8');
    expect(told(Uint8Array.of(0x70, 0xe9, 0x0a))).toContain('is not written in UTF-8');
  });
});

describe('an institute from a table', () => {
  const flags =
    '--name "Taller de Barro" --time-zone America/Mexico_City --currency MXN --email hola@barro.example';

  it('has its programs, prices and cohorts, without an error, and lists what to fill in', async () => {
    const folder = temporaryFolder({ 'table.csv': BARRO });
    const into = join(folder, 'ours');
    const desk = deskWithContent();
    const printed = await desk.run(`institute --into ${into} ${flags} --from ${folder}/table.csv`);
    expect(printed).toContain('Programs: 1. Cohorts: 2. It builds as it is.');
    expect(readFileSync(join(into, 'content/cohorts/wheel-throwing/spring-2027.mdx'), 'utf8')).toBe(
      '---\nname: Spring 2027\ntimeZone: America/Mexico_City\ntime:\n  start: "09:00"\n  end: "12:00"\nsessions: ["2027-03-06", "2027-03-13"]\ndeadline: "2027-02-20"\n---\n',
    );
    expect(readFileSync(join(into, 'content/pricing/wheel-throwing.mdx'), 'utf8')).toContain(
      '  - cohorts: [wheel-throwing/fall-2027]\n',
    );
    const { findings } = await inspectContentFolder(join(into, 'content'));
    expect([...new Set(findings.map(({ severity, rule }) => `${severity} ${rule}`))]).toEqual([
      'warning C12/fill-in',
    ]);
  });

  it('leaves no file where a row cannot be read', async () => {
    const folder = temporaryFolder({ 'table.csv': 'program,price\nA,much' });
    const run = deskWithContent().run(
      `institute --into ${folder}/ours ${flags} --from ${folder}/table.csv`,
    );
    await expect(run).rejects.toThrow('table.csv:2 price "much" is not an amount');
    expect(existsSync(join(folder, 'ours'))).toBe(false);
  });

  it('is asked ten questions at a terminal, of which half may stay open', async () => {
    const into = join(temporaryFolder(), 'ours');
    const desk = deskWithContent();
    const zone = ['Europe/Oslo', 'NOK', 'post@fly.example'];
    await desk.run('institute', [
      into,
      'Fjord Flight School',
      '',
      '',
      '',
      ...zone,
      '',
      'First Flight',
    ]);
    expect(desk.heard.filter((line) => line.endsWith(')'))).toHaveLength(10);
    expect(readdirSync(join(into, 'content/programs'))).toEqual(['first-flight.mdx']);
    const { findings } = await inspectContentFolder(join(into, 'content'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says at once everything that is missing, where nobody can be asked', async () => {
    const run = deskWithContent().run('institute --name X --currency EUR');
    await expect(run).rejects.toThrow(
      /^--into is missing → .*\n--time-zone is missing → .*\n--email is missing → [^\n]*$/,
    );
  });
});

it.each(['--help', 'institute --help', 'cohort --help'])(
  'npm run new -- %s says what there is',
  async (command) => {
    const printed = await deskWithContent().run(command);
    expect(printed).toContain(command === '--help' ? 'npm run new -- faq --help' : '  --name ');
  },
);
