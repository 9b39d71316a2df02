/**
 * The run of a newcomer: the tasks of content/README.md, one after the other, as it tells them, and
 * what the site says then.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '#integrations/built-pages.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { copyProject } from '../site/own-project.ts';
import { pageText } from '../site/page-text.ts';
import { root } from '../site/sites.ts';
import { run } from './run.ts';

describe('a newcomer', () => {
  it('adds a cohort, changes a price, answers a question, cancels a class; the site shows it', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    const project = copyProject(join(folder, 'project'));
    cpSync(join(root, 'test/fixtures/demonstration'), content, { recursive: true });
    const environment = {
      CATALOG_CONTENT_DIR: content,
      CATALOG_OUT_DIR: dist,
      CATALOG_NOW: '2025-08-01T09:00:00-04:00',
    };
    const type = async (name: string, ...args: string[]) => {
      const script = join(project, 'scripts', name);
      const { code, printed } = await run(process.execPath, [script, ...args], environment);
      expect({ code, printed }).toMatchObject({ code: 0 });
      return printed.replaceAll(content, 'content');
    };
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(join(content, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(
        join(content, file),
        text.replace(from, () => to),
      );
    };

    const commit = async () => {
      const git = (...args: string[]) => run('git', ['-C', folder, ...args]);
      await git('init', '--quiet');
      await git('add', 'content');
      await git(
        '-c',
        'user.name=Staff',
        '-c',
        'user.email=staff@example.org',
        'commit',
        '-qm',
        'x',
      );
    };
    /** The sentences, without how many pages each changes. */
    const changes = async () =>
      (await type('changes.ts', 'HEAD'))
        .split('\n\n')[0]
        ?.split('\n')
        .map((line) => line.replace(/ Changes \d.*$/, ''));

    await commit();
    // Add a cohort.
    await type(
      'new.ts',
      'cohort',
      '--from',
      'fall-2024',
      '--starts',
      '2025-09-16',
      '--skip',
      '2025-10-21',
    );
    const fall = 'cohorts/kap-certificate/fall-2025.mdx';
    edit(fall, '[] # Fill in: who leads (Fall 2024: chantelle-thomas)', '[chantelle-thomas]');
    edit(fall, 'not-announced # Fill in: the last day to apply', '"2025-09-05"');
    await type('new.ts', 'cohort', '--from', 'june-2024', '--starts', '2025-06');
    edit(
      fall,
      '  - id: prerequisite-enrolled\n    deadline: not-announced\n',
      '  - id: prerequisite-enrolled\n    deadline: not-announced\n  - id: with-prerequisite\n    via: pti-certificate/june-2025\n    deadline: "2025-05-31"\n',
    );
    // Change a price.
    const prices = 'pricing/kap-certificate.mdx';
    edit(prices, 'total: 3000', 'total: 3200');
    edit(prices, 'total: 3150', 'total: 3360');
    edit(prices, 'amount: 1050', 'amount: 1120');
    edit(prices, 'surcharge: 150', 'surcharge: 160');
    // Add a question.
    await type(
      ...(['new.ts', 'faq', '--question', 'Can I change my cohort?', '--topic', 'dates'] as const),
      ...['--programs', 'kap-certificate', '--answer', 'Yes, until the first class.'],
    );
    expect(await changes()).toEqual([
      'Fall 2025: cohort added: September 16 – December 9, 2025; 12 classes, Tuesday, 11 AM–1 PM (America/New_York); no class on October 21; led by Chantelle Thomas; I’ve completed PTI: deadline September 5, 2025, tuition: In full $3,200, Three equal monthly installments $3,360; I’m enrolled in PTI: deadline not stated, tuition: not stated; I still need PTI, with June 2025 PTI: deadline May 31, 2025, tuition: In full $5,500, Three equal monthly installments $5,775.',
      'June 2025: cohort added: June 2025.',
      'KAP, I’ve completed PTI: In full $3,000 → $3,200; Three equal monthly installments 3 × $1,050 = $3,150 → 3 × $1,120 = $3,360.',
      'Question “Can I change my cohort?”: question added: Dates; KAP; “Yes, until the first class.”.',
    ]);
    await commit();
    // Cancel a class.
    edit(
      fall,
      '  - "2025-09-23"\n',
      '  - date: "2025-09-23"\n    status: cancelled\n    notice: { date: "2025-09-20", text: "We will write to you about a new date." }\n',
    );

    expect(await changes()).toEqual([
      'Fall 2025: class 2 (September 23) canceled, announced September 20.',
    ]);

    const checked = await type('check-content.ts');
    expect(checked.trim().split('\n').at(-1)).toMatch(/^11 folders, 66 files: no errors/);
    await type('build.ts');

    const page = (path: string) => pageText({ outDir: dist }, path);
    const cohort = page('programs/kap-certificate/fall-2025');
    expect(cohort).toContain('September 16 – December 9, 2025');
    expect(cohort).toContain('Apply by Sep 5, 2025');
    expect(cohort).toContain('Canceled. We will write to you about a new date.');
    expect(page('programs/kap-certificate')).toContain('$3,200');
    expect(page('programs/kap-certificate')).not.toContain('$3,000');
    expect(page('faq')).toContain('Can I change my cohort?');

    // One price was written once: everything that tells it tells the new one, and nothing the old.
    // (Structured data names no price while the clock stands still: test/feeds/json-ld has it live.)
    const file = (path: string) => readFileSync(join(dist, path), 'utf8');
    const telling: Readonly<Record<string, string>> = {
      'programs/kap-certificate/index.html': '$3,200',
      'programs/kap-certificate.md': '$3,200',
      'programs/kap-certificate/fall-2025/index.html': '$3,200',
      'programs/kap-certificate/fall-2025.md': '$3,200',
      'llms-full.txt': '$3,200',
      'feed.xml': '$3,200',
      'api/catalog.json': '320000',
      'api/programs/kap-certificate.json': '320000',
      'api/cohorts.csv': '3200.00',
    };
    for (const [path, price] of Object.entries(telling)) {
      expect([path, file(path).includes(price)]).toEqual([path, true]);
    }
    const old = /\$3,000|\$3,150|\$1,050|\b3000\.00\b|\b(?:300000|315000|105000)\b/;
    const texts = builtFiles(dist).filter((path) => /\.(html|md|txt|json|csv|xml|ics)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((path) => old.test(file(path)))).toEqual([]);

    const calendar = readFileSync(join(dist, 'programs/kap-certificate/fall-2025.ics'), 'utf8');
    expect(calendar).toMatch(/DTSTART;TZID=America\/New_York:20250916T110000/);
    expect(calendar).toMatch(/STATUS:CANCELLED/);

    const api = JSON.parse(readFileSync(join(dist, 'api/catalog.json'), 'utf8'));
    const inApi = api.cohorts.find(({ id }: { id: string }) => id === 'kap-certificate/fall-2025');
    expect(inApi).toMatchObject({
      name: 'Fall 2025',
      starts: '2025-09-16',
      ends: '2025-12-09',
      noSession: [{ date: '2025-10-21' }],
    });
    expect(inApi.sessions[1]).toMatchObject({
      start: '2025-09-23T11:00:00-04:00',
      status: 'cancelled',
    });
    expect(
      inApi.routes.map((route: { deadline: { status: string; date: string | null } }) => [
        route.deadline.status,
        route.deadline.date,
      ]),
    ).toEqual([
      ['open', '2025-09-05'],
      ['not-announced', null],
      ['passed', '2025-05-31'],
    ]);
    const totals = api.tuition
      .filter(({ route }: { route: string }) => route === 'prerequisite-taken')
      .flatMap(({ plans }: { plans: { totalCents: number }[] }) =>
        plans.map((plan) => plan.totalCents),
      );
    expect(totals).toEqual([320_000, 336_000]);
  }, 240_000);
});
