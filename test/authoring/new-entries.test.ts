import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import { openFindings } from '#checks/print-report.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { deskWithContent } from './new-folder.ts';

async function openRules(contentDir: string): Promise<string[]> {
  const { findings } = await inspectContentFolder(contentDir);
  return openFindings(findings).map(({ severity, rule, file }) =>
    [severity, rule, file.slice(contentDir.length + 1)].join(' '),
  );
}

describe('a question', () => {
  it('is published with its answer, under an address made from it', async () => {
    const desk = deskWithContent();
    await desk.run(
      'faq --question "Can I change my cohort?" --topic dates --programs kap-certificate --answer "Yes, until the first class."',
    );
    expect(desk.read('faq/can-i-change-my-cohort.mdx')).toBe(
      '---\nquestion: Can I change my cohort?\ntopic: dates\nprograms: [kap-certificate]\n---\n\nYes, until the first class.\n',
    );
    expect(await openRules(desk.contentDir)).toEqual([]);
  });

  it('is a draft until it has an answer', async () => {
    const desk = deskWithContent();
    await desk.run('faq --question "May I pay later?" --topic costs');
    expect(desk.read('faq/may-i-pay-later.mdx')).toContain('status: draft\n');
    expect(await openRules(desk.contentDir)).toEqual([
      'warning C12/fill-in faq/may-i-pay-later.mdx',
    ]);
  });
});

describe('whatever is told', () => {
  const told = (text: string) => [
    `faq --question "${text}" --topic costs --answer "${text}"`,
    `faq --question "${text}" --topic costs`,
    `person --name "${text}" --credentials "${text}"`,
    `page --title "${text}"`,
    `program --title "${text}" --kind workshop --delivery live-online --edition 2026`,
    `event --title "${text}" --date 2024-08-01 --start 18:00 --end 19:00 --join "${text}"`,
    `cohort --program kap-certificate --name "${text}" --starts 2026-01`,
    `cohort --program pti-certificate --name "${text}" --starts 2026-01`,
    `cohort --from kap-certificate/fall-2024 --name "${text}" --starts 2025-09-16`,
  ];

  it.each([
    "Yes & no: “#1”, 'two' and -3%",
    'What if 5 {credits} remain?',
    'Is <b>this</b> *really* free?',
    'See [here](nowhere)',
    '2026',
    'Page',
    'true',
  ])('is written without an error, or not at all: %s', { timeout: 60_000 }, async (text) => {
    const desk = deskWithContent();
    const before = readdirSync(desk.contentDir, { recursive: true }).length;
    for (const command of told(text)) {
      const refused = await desk.run(command).then(
        () => null,
        (error: unknown) => (error as Error).message,
      );
      if (refused === null) continue;
      expect(refused).toMatch(/\nNothing was written\.$|is there already|address of the site/);
    }
    const errors = (await openRules(desk.contentDir)).filter((rule) => rule.startsWith('error'));
    // A cohort of the program that comes first is named where it is taken together with another.
    expect(errors.filter((rule) => !rule.startsWith('error C4/unreachable'))).toEqual([]);
    expect(readdirSync(desk.contentDir, { recursive: true }).length).toBeGreaterThanOrEqual(before);
  });

  it('names the mistake and its fix, and leaves no file', async () => {
    const desk = deskWithContent();
    await expect(
      desk.run('program --title Page --kind workshop --delivery live-online'),
    ).rejects.toThrow(
      'programs/page.mdx:1:1 C4/reserved-id "page" is an address of the site itself → Choose another name.\nNothing was written.',
    );
    expect(existsSync(join(desk.contentDir, 'programs/page.mdx'))).toBe(false);
  });

  it('of an event is what the check takes', async () => {
    const desk = deskWithContent();
    await desk.run(
      'event --title "Open house" --date 2024-08-01 --start 18:00 --end 19:30 --cohort kap-certificate/fall-2024 --link https://pier.institute/meet --join "Room 4, no registration"',
    );
    expect(desk.read('events/open-house-2024-08-01.yaml')).toBe(
      'title: Open house\ncohort: kap-certificate/fall-2024\ndate: "2024-08-01"\nstart: "18:00"\nend: "19:30"\njoin: Room 4, no registration\nlink: https://pier.institute/meet\n',
    );
    expect(await openRules(desk.contentDir)).toEqual([]);
  });
});

it('a person is a draft, under a name without accents', async () => {
  const desk = deskWithContent();
  await desk.run('person --name "Zoë O’Neil" --source "as stated in 2026" --credentials PhD');
  expect(desk.read('people/zoe-oneil.mdx')).toBe(
    '---\nname: Zoë O’Neil\nstatus: draft\ncredentials: PhD\nsource: as stated in 2026\n---\n\nFill in: what is known of them\n',
  );
  expect(await openRules(desk.contentDir)).toEqual(['warning C12/fill-in people/zoe-oneil.mdx']);
});

describe('a page', () => {
  it('is a draft at an address made from its title', async () => {
    const desk = deskWithContent();
    const printed = await desk.run('page --title "Scholarships"');
    expect(desk.read('pages/scholarships.mdx')).toBe(
      '---\ntitle: Scholarships\nstatus: draft\ndescription: "Fill in: one sentence for search results"\n---\n\nFill in: the text of the page\n',
    );
    expect(printed).toContain(
      'To link it on every page, add - to: /scholarships/ under navigation or footer of site.yaml',
    );
    expect(await openRules(desk.contentDir)).toEqual([
      'warning C12/fill-in pages/scholarships.mdx',
      'warning C12/fill-in pages/scholarships.mdx',
    ]);
  });

  it.each(['Contact', 'Apply', 'API'])(
    'never stands in the way of one of the site: %s',
    async (title) => {
      const desk = deskWithContent();
      await expect(desk.run(`page --title "${title}"`)).rejects.toThrow(
        'is an address of the site itself → Give it another: --id',
      );
    },
  );
});

it('a program comes with its price file, both drafts, without an error', async () => {
  const desk = deskWithContent();
  await desk.run('program --title "Dream Work" --kind certificate --delivery hybrid');
  expect(desk.read('programs/dream-work.mdx')).toContain(
    'title: Dream Work\nstatus: draft\navailability: offered\n',
  );
  expect(desk.read('pricing/dream-work.mdx')).toContain('  - plans: not-stated\n');
  expect(await openRules(desk.contentDir)).toEqual([
    'warning C12/fill-in programs/dream-work.mdx',
    'warning C12/fill-in programs/dream-work.mdx',
  ]);
});

it('a program can have a first cohort of which only the start is known', async () => {
  const desk = deskWithContent();
  await desk.run('program --title "Dream Work" --kind certificate --delivery hybrid');
  await desk.run('cohort --program dream-work --name "Spring 2027" --starts 2027-03');
  expect(desk.read('cohorts/dream-work/spring-2027.mdx')).toBe(
    '---\nname: Spring 2027\ntimeZone: America/New_York\nstarts: "2027-03"\n---\n',
  );
});

it('copies a cohort that has one deadline forward, which is then to be filled in', async () => {
  const desk = deskWithContent(join(import.meta.dirname, '../fixtures/one-way-catalog'));
  await desk.run('cohort --from spring-2027 --starts 2028-03-04');
  expect(desk.read('cohorts/wheel/spring-2028.mdx')).toContain(
    'deadline: not-announced # Fill in: the last day to apply\n',
  );
  await desk.run('cohort --from spring-2027 --starts 2029-03-03 --deadline 2029-02-20');
  expect(desk.read('cohorts/wheel/spring-2029.mdx')).toContain('deadline: "2029-02-20"\n');
  await desk.run('cohort --program wheel --name "Fall 2030" --starts 2030-09');
  expect(desk.read('cohorts/wheel/fall-2030.mdx')).toContain('starts: "2030-09"\ndeadline: ');
});

describe('an institute', () => {
  const told =
    '--name "Institut Exemple" --time-zone Europe/Paris --currency EUR --email a@institut.fr';

  it('is an empty catalog without an error that lists what to fill in', async () => {
    const desk = deskWithContent();
    const into = join(temporaryFolder(), 'ours');
    const printed = await desk.run(`institute --into ${into} ${told}`);
    expect(printed).toContain(`Wrote ${into}/content/site.yaml\n`);
    expect(readFileSync(join(into, 'content/site.yaml'), 'utf8')).toContain(
      'timeZone: Europe/Paris\n',
    );
    const rules = await openRules(join(into, 'content'));
    expect(rules).toHaveLength(8);
    expect(rules.filter((rule) => !rule.startsWith('warning C12/fill-in '))).toEqual([]);
  });

  it('says on every page only what is true of it as it is, and asks for the rest in comments', async () => {
    const into = join(temporaryFolder(), 'ours');
    await deskWithContent().run(`institute --into ${into} ${told}`);
    const { entries } = await readContent(join(into, 'content'));
    if (entries === null) throw new Error('The catalog cannot be read.');
    const catalog = joinCatalog(entries);
    expect(JSON.stringify([catalog.site, ...catalog.pages.values()])).not.toContain('Fill in');
  });

  it.each([
    [
      `--into ‹full› ${told}`,
      '‹full› is not empty; nothing was written → Name a folder that is empty or not there.',
    ],
    [
      '--into x --name X --time-zone Europe/Pariss',
      '"Europe/Pariss" is not an IANA time zone → Did you mean Europe/Paris?',
    ],
    [
      '--into x --name X --time-zone Europe/Paris --currency Euro',
      '"Euro" is not a currency code → Write it like USD or EUR.',
    ],
  ])('refuses %s', async (flags, message) => {
    const full = temporaryFolder({ 'site.yaml': 'name: x' });
    const run = deskWithContent().run(`institute ${flags.replace('‹full›', full)}`);
    await expect(run).rejects.toThrow(message.replace('‹full›', full));
    expect(existsSync('x')).toBe(false);
  });
});

describe('npm run new', () => {
  const root = join(import.meta.dirname, '../..');
  const type = (args: readonly string[], contentDir: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/new.ts'), ...args],
      { cwd: root, encoding: 'utf8', env: { ...process.env, CATALOG_CONTENT_DIR: contentDir } },
    );
    return { status, stdout, stderr };
  };

  it.each([
    [
      [],
      'what is to be written is missing → Type npm run new -- program|cohort|faq|person|page|event|institute.',
    ],
    [['chort'], 'there is no "chort" to write → Did you mean cohort?'],
    [['cohort', '--form', 'fall-2024'], 'there is no --form for a cohort → Did you mean --from?'],
    [['faq', '--question'], '--question has no value → Write it behind the flag.'],
    [
      ['person', 'Alex'],
      '"Alex" stands alone → Write a flag before it: --name, --source, --credentials, --id.',
    ],
    [
      ['faq', '--question', 'Why?', '--topic', 'date'],
      '--topic: "date" is none of applying, dates, costs, learning, credit-and-certificates, ketamine-and-safety → Did you mean dates?',
    ],
    [
      ['person', '--credentials', 'PhD'],
      '--name is missing → Give the name, as the person writes it: --name "Alex Example"',
    ],
  ])('answers %j in one line', (args, message) => {
    expect(type(args, join(root, 'test/fixtures/demonstration'))).toEqual({
      status: 1,
      stdout: '',
      stderr: `${message}\n`,
    });
  });

  it('says in one line that there is no content folder', () => {
    expect(type(['faq', '--question', 'Why?'], 'nowhere').stderr).toBe(
      'There is no content folder "nowhere". Set CATALOG_CONTENT_DIR to the folder of the content.\n',
    );
  });

  it('writes nothing over a file that is there', async () => {
    const desk = deskWithContent();
    writeFileSync(join(desk.contentDir, 'faq/why.mdx'), 'mine');
    const { status, stderr } = type(
      ['faq', '--question', 'Why?', '--topic', 'dates'],
      desk.contentDir,
    );
    expect({ status, kept: desk.read('faq/why.mdx') }).toEqual({ status: 1, kept: 'mine' });
    expect(stderr).toContain('faq/why.mdx is there already; nothing was written');
  });
});
