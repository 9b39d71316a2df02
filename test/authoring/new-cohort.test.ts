import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectContentFolder } from '#checks/check-content.ts';
import { openFindings } from '#checks/print-report.ts';
import { deskWithContent } from './new-folder.ts';

const file = 'cohorts/kap-certificate/fall-2025.mdx';

async function openRules(contentDir: string): Promise<string[]> {
  const { findings } = await inspectContentFolder(contentDir);
  return openFindings(findings).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('a cohort copied forward', () => {
  it('keeps weekday, hours, number of classes and style, and clears what cannot be known', async () => {
    const desk = deskWithContent();
    await desk.run('cohort --from fall-2024 --starts 2025-09-16 --skip 2025-10-21');
    expect(desk.read(file)).toMatchInlineSnapshot(`
      "---
      name: Fall 2025
      label: 12-week program
      timeZone: America/New_York
      leads: [] # Fill in: who leads (Fall 2024: chantelle-thomas)
      time: { start: "11:00", end: "13:00" }
      sessions:
        - "2025-09-16"
        - "2025-09-23"
        - "2025-09-30"
        - "2025-10-07"
        - "2025-10-14"
        - "2025-10-28"
        - "2025-11-04"
        - "2025-11-11"
        - "2025-11-18"
        - "2025-11-25"
        - "2025-12-02"
        - "2025-12-09"
      noSession:
        - date: "2025-10-21"
      routes:
        - id: prerequisite-taken
          deadline: not-announced # Fill in: the last day to apply
        - id: prerequisite-enrolled
          deadline: not-announced
      ---

      The pace is one class a week.
      "
    `);
  });

  it('goes to another weekday and month, with every day and stated weekday moved alike', async () => {
    const desk = deskWithContent();
    const old = 'cohorts/kap-certificate/summer-2024.mdx';
    const stated = desk.read(old).replace('time:', 'weekday: [Tuesday, Thursday]\ntime:');
    writeFileSync(join(desk.contentDir, old), stated);
    const printed = await desk.run(
      'cohort --from summer-2024 --starts 2025-02-01 --name Winter_2025 --id winter-2025',
    );
    const copied = desk.read('cohorts/kap-certificate/winter-2025.mdx');
    expect(printed).toContain(
      'The first class is on a Saturday instead of Tuesday: all days moved with it.\n',
    );
    expect(copied).toContain('weekday: [Saturday, Monday]\n');
    expect(copied.match(/"2025-\d\d-\d\d"/g)).toEqual(
      ['02-01', '02-03', '02-08', '02-10', '02-15', '02-22', '02-24', '03-08']
        .concat(['03-10', '03-15', '03-17', '03-22'])
        .map((day) => `"2025-${day}"`),
    );
  });

  it('has no error, and the check finds every place that is still to be filled in', async () => {
    const desk = deskWithContent();
    await desk.run('cohort --from fall-2024 --starts 2025-09-16');
    expect(await openRules(desk.contentDir)).toEqual([
      'warning C12/fill-in',
      'warning C4/situation-left-out',
      'warning C12/fill-in',
    ]);
  });

  it('says what it wrote, which skipped day has a class now, and what is to be done', async () => {
    const printed = await deskWithContent().run('cohort --from fall-2024 --starts 2025-09-16');
    expect(printed).toMatchInlineSnapshot(`
      "Wrote content/cohorts/kap-certificate/fall-2025.mdx
      12 classes, from Tuesday, September 16, 2025 to Tuesday, December 2, 2025.
      Fall 2024 had no class on Tuesday, October 22, 2024; this one has a class on Tuesday, October 21, 2025. To leave that day out: --skip 2025-10-21
      A deadline is not known yet and says not-announced.
      with-prerequisite was left out: it needs a cohort of the prerequisite. Write that cohort first, or name one with --via.

      Left to do, as npm run check:content says:
      content/cohorts/kap-certificate/fall-2025.mdx:5:11 warning C12/fill-in still to be filled in: who leads (Fall 2024: chantelle-thomas) → Write it, then delete this comment.
      content/cohorts/kap-certificate/fall-2025.mdx:21:3 warning C4/situation-left-out routes says nothing to applicants who say “I still need PTI” → Add - id: with-prerequisite with its deadline, or not-announced.
      content/cohorts/kap-certificate/fall-2025.mdx:22:29 warning C12/fill-in still to be filled in: the last day to apply → Write it, then delete this comment.

      See it: npm run dev, then /programs/kap-certificate/fall-2025/
      Then: npm run check:content
      "
    `);
  });

  it('moves the classes after a further skipped day on by a week', async () => {
    const desk = deskWithContent();
    await desk.run(
      'cohort --from fall-2024 --starts 2025-09-16 --skip 2025-10-21 --skip 2025-11-25',
    );
    const text = desk.read(file);
    expect(text.match(/^ {2}- "(.*)"$/gm)?.slice(-3)).toEqual([
      '  - "2025-12-02"',
      '  - "2025-12-09"',
      '  - "2025-12-16"',
    ]);
    expect(text).toContain('noSession:\n  - date: "2025-10-21"\n  - date: "2025-11-25"\n');
  });

  it('keeps gaps that nobody stated, and two classes a week', async () => {
    const desk = deskWithContent();
    await desk.run('cohort --from summer-2024 --starts 2025-06-03');
    const dates = desk.read('cohorts/kap-certificate/summer-2025.mdx').match(/\d{4}-\d\d-\d\d/g);
    expect(dates).toEqual([
      ...['2025-06-03', '2025-06-05', '2025-06-10', '2025-06-12', '2025-06-17', '2025-06-24'],
      ...['2025-06-26', '2025-07-08', '2025-07-10', '2025-07-15', '2025-07-17', '2025-07-22'],
    ]);
  });

  it('takes leads and deadlines that are told, and the prerequisite’s cohorts of the new year', async () => {
    const desk = deskWithContent();
    await desk.run('cohort --from june-2024 --starts 2025-06');
    await desk.run('cohort --from august-2024 --starts 2025-08');
    await desk.run(
      'cohort --from fall-2024 --starts 2025-09-16 --leads chantelle-thomas --deadline prerequisite-taken=2025-09-05 --deadline with-prerequisite/august-2025=2025-07-15 --deadline with-prerequisite/june-2025=2025-05-15',
    );
    expect(desk.read('cohorts/pti-certificate/june-2025.mdx')).toContain(
      'name: June 2025\ntimeZone: America/New_York\nstarts: "2025-06"\n---\n',
    );
    expect(desk.read(file)).toContain('leads: [chantelle-thomas]\n');
    expect(desk.read(file).split('routes:\n')[1]?.split('---')[0]).toMatchInlineSnapshot(`
      "  - id: prerequisite-taken
          deadline: "2025-09-05"
        - id: prerequisite-enrolled
          deadline: not-announced
        - id: with-prerequisite
          via: pti-certificate/august-2025
          deadline: "2025-07-15"
        - id: with-prerequisite
          via: pti-certificate/june-2025
          deadline: "2025-05-15"
      "
    `);
    expect(await openRules(desk.contentDir)).toEqual(['warning C17/prerequisite-too-late']);
  });

  it('puts a class that was moved or cancelled back to its day, with hours of its own', async () => {
    const desk = deskWithContent();
    const path = `${desk.contentDir}/cohorts/kap-certificate/fall-2024.mdx`;
    writeFileSync(
      path,
      desk
        .read('cohorts/kap-certificate/fall-2024.mdx')
        .replace(
          '  - "2024-09-24"\n  - "2024-10-01"\n  - "2024-10-08"\n',
          `  - { date: "2024-09-24", status: cancelled, notice: { date: "2024-09-20", text: Cancelled. } }
  - date: "2024-10-03"
    start: "15:00"
    end: "17:00"
    status: moved
    movedFrom: { date: "2024-10-01" }
    notice: { date: "2024-09-20", text: Moved. }
  - { date: "2024-10-08", start: "12:00", end: "14:00" }
`,
        )
        .replace('timeZone:', 'sequence: 2\ntimeZone:'),
    );
    await desk.run('cohort --from fall-2024 --starts 2025-09-16');
    expect(desk.read(file)).toContain(`sessions:
  - "2025-09-16"
  - "2025-09-23"
  - "2025-09-30"
  - { date: "2025-10-07", start: "12:00", end: "14:00" }
  - "2025-10-14"
`);
    expect(desk.read(file)).not.toMatch(/sequence|cancelled|notice/);
  });

  it('clears how many places are left, and keeps nights, days without hours and retreats', async () => {
    const desk = deskWithContent();
    const path = `${desk.contentDir}/cohorts/kap-certificate/fall-2024.mdx`;
    writeFileSync(
      path,
      desk
        .read('cohorts/kap-certificate/fall-2024.mdx')
        .replace(
          '  - "2024-10-08"\n',
          '  - { date: "2024-10-08", start: "22:00", end: "02:00", nextDay: true }\n',
        )
        .replace('  - "2024-10-15"\n', '  - { date: "2024-10-15", hours: not-stated }\n')
        .replace(
          '  - "2024-12-10"\n',
          '  - { date: "2024-12-10", start: "17:00", endDate: "2024-12-12", end: "13:00" }\n',
        )
        .replace(
          'timeZone:',
          'places: { capacity: 20, left: 3, asOf: "2024-07-10" }\nkeyDates: [{ id: decisions, label: Decisions sent, date: "2024-09-12" }]\ntimeZone:',
        ),
    );
    const printed = await desk.run('cohort --from fall-2024 --starts 2025-09-16');
    expect(printed).toContain('Left out: Decisions sent.');
    const copied = desk.read(file);
    expect(copied).toContain('places: { capacity: 20 }\n');
    expect(copied).not.toContain('keyDates');
    expect(copied).toContain('  - { date: "2025-10-14", hours: not-stated }\n');
    expect(copied).toMatch(
      /date: "2025-10-07"\n\s+start: "22:00"\n\s+end: "02:00"\n\s+nextDay: true\n/,
    );
    expect(copied).toMatch(
      /date: "2025-12-02"\n\s+start: "17:00"\n\s+end: "13:00"\n\s+endDate: "2025-12-04"\n/,
    );
  });
});

describe('at a terminal', () => {
  it('asks what is not told, asks again after a wrong answer, and skips the day if wanted', async () => {
    const desk = deskWithContent();
    await desk.run('cohort', [
      'fal-2024',
      'fall-2024',
      '2024-09-10',
      '2025-09-16',
      'y',
      'chantelle-thomas',
      '',
      '2025-09-20',
      '2025-09-09',
    ]);
    expect(desk.heard).toEqual([
      '< goes back to the question before, ? tells what is still to come.',
      'The cohort to copy forward; empty for the first one of a program (experiential-retreat/october-2021, kap-certificate/fall-2024, kap-certificate/summer-2024, pti-certificate/april-2024, pti-certificate/august-2024, pti-certificate/june-2024)',
      'there is no cohort "fal-2024" → Did you mean fall-2024?',
      'The cohort to copy forward; empty for the first one of a program (experiential-retreat/october-2021, kap-certificate/fall-2024, kap-certificate/summer-2024, pti-certificate/april-2024, pti-certificate/august-2024, pti-certificate/june-2024)',
      'The day of the first class, or the month where only that is known (2025-09-16)',
      '2024-09-10 is not after 2024-09-17, when the old cohort begins → Write a later day.',
      'The day of the first class, or the month where only that is known (2025-09-16)',
      'Fall 2024 had no class on Tuesday, October 22, 2024. No class on Tuesday, October 21, 2025 either? (y or n)',
      'Who leads it; empty if not known yet (candace-oglesby, casey-paleos, chantelle-thomas, elizabeth-nielson, ingmar-gorman, jayne-gumpel, jeffrey-guss)',
      'The cohorts of the prerequisite that can be taken together with it; empty if there is none yet (pti-certificate/april-2024, pti-certificate/august-2024, pti-certificate/june-2024)',
      'The last day to apply for “I’ve completed PTI”; empty if not known yet (2025-09-16)',
      '2025-09-20 is after the first class, 2025-09-16 → Write an earlier day to apply by.',
      'The last day to apply for “I’ve completed PTI”; empty if not known yet (2025-09-16)',
    ]);
    expect(desk.read(file)).toContain('leads: [chantelle-thomas]\n');
    expect(desk.read(file)).toContain('- date: "2025-10-21"\n');
    expect(desk.read(file)).toContain('deadline: "2025-09-09"\n');
  });

  it('goes back to the question before, and tells what is still to come', async () => {
    const desk = deskWithContent();
    await desk.run('cohort --starts 2026-01', [
      '',
      'kap-certificate',
      '<',
      'pti-certificate',
      '?',
      'X',
    ]);
    expect(desk.heard.slice(-5)).toEqual([
      'The name of the cohort ("Fall 2025")',
      'The program, where no cohort is copied (clinical-consultation-group)',
      'The name of the cohort ("Fall 2025")',
      expect.stringMatching(
        /^Still to come, where it applies:\n- The end of its address\n- Who leads it/,
      ),
      'The name of the cohort ("Fall 2025")',
    ]);
    expect(desk.read('cohorts/pti-certificate/x.mdx')).toContain('name: X\n');
  });
});

describe('what cannot be', () => {
  it.each([
    [
      '--starts 2025-09-16 --from fal-2024',
      '--from: there is no cohort "fal-2024" → Did you mean fall-2024?',
    ],
    [
      '--from fall-2024',
      '--starts is missing → Give the day of the first class, or the month where only that is known: --starts 2025-09-16',
    ],
    [
      '--from fall-2024 --starts 2025-02-31',
      '--starts: "2025-02-31" is not a date in the calendar → Write it like 2025-09-16.',
    ],
    [
      '--from fall-2024 --starts 2024-09-17',
      '--starts: 2024-09-17 is not after 2024-09-17, when the old cohort begins → Write a later day.',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --skip 2025-10-22',
      '--skip: there is no class on 2025-10-22, a Wednesday → Did you mean 2025-10-21?',
    ],
    [
      '--from fall-2024 --starts 2025-03-04',
      '--name is missing → Give the name of the cohort: --name "Fall 2025"',
    ],
    [
      '--starts 2025-02-31 --leads chantele-thomas --name ""',
      [
        '--program is missing → Give the program, where no cohort is copied: --program clinical-consultation-group',
        '--starts: "2025-02-31" is not a date or a month → Write it like 2025-09-16, or 2025-09 if only the month is known.',
        '--name: this is empty → Write one line of text.',
        '--leads: there is no person "chantele-thomas" → Did you mean chantelle-thomas?',
      ].join('\n'),
    ],
    [
      '--program kap-certificate --name "Fall 2025" --starts 2025-09 --skip 2025-09-09',
      '--skip: it means nothing beside the other answers → Leave it out.',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --id Fall_2025',
      '--id: "Fall_2025" cannot be part of an address → Write it like fall-2025.',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --leads chantele-thomas',
      '--leads: there is no person "chantele-thomas" → Did you mean chantelle-thomas?',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --deadline prerequisite-taken=2025-09-20',
      '--deadline: 2025-09-20 is after the first class, 2025-09-16 → Write an earlier day to apply by.',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --deadline prerequisite-takn=2025-09-01',
      '--deadline: there is no situation "prerequisite-takn" → Did you mean prerequisite-taken?',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --via june-2024,august-2024 --deadline with-prerequisite=2025-07-31',
      '--deadline: with-prerequisite has several deadlines → Write --deadline with-prerequisite/june-2024=2025-07-31 --deadline with-prerequisite/august-2024=2025-07-31.',
    ],
    [
      '--from fall-2024 --starts 2025-09-16 --id summer-2024',
      'content/cohorts/kap-certificate/summer-2024.mdx is there already; nothing was written → Edit it, or choose another name with --id.',
    ],
  ])('cohort %s', async (flags, message) => {
    const desk = deskWithContent();
    const told = await desk.run(`cohort ${flags}`).catch((error: Error) => error.message);
    expect(told.replaceAll(desk.contentDir, 'content')).toBe(message);
  });

  it('says that a cohort with an error must be mended first', async () => {
    const desk = deskWithContent();
    const path = 'cohorts/kap-certificate/fall-2024.mdx';
    writeFileSync(`${desk.contentDir}/${path}`, desk.read(path).replace('name:', 'nmae:'));
    await expect(desk.run('cohort --from fall-2024 --starts 2025-09-16')).rejects.toThrow(
      'the file of the cohort "fall-2024" has an error → Run npm run check:content and mend it first.',
    );
  });
});
