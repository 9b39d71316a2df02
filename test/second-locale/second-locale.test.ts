import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sharedChromium } from '../browser/chromium.ts';
import { dataFolder } from '../browser/serve.ts';
import { printsLine, run, start } from '../commands/run.ts';
import {
  edit,
  PSEUDO_LOCALE,
  secondLocaleProject,
  secondLocaleSite,
  writeSecondLocaleProject,
} from './project.ts';
import { lettersOfContent, textOutsideWords } from './text-outside-words.ts';

const inCopy = (path: string) => join(secondLocaleProject, path);

/** A language whose words lack one text, lack a file, and say a number where a text belongs. */
const TORN_LOCALE = 'en-XB';

beforeAll(async () => {
  writeSecondLocaleProject([TORN_LOCALE]);
  const torn = `src/words/${TORN_LOCALE}`;
  rmSync(inCopy(`${torn}/redirects.ts`));
  edit(
    `${torn}/site.ts`,
    /export const siteWords = .*/,
    `const { search, ...rest } = source.siteWords;\nexport const siteWords = rest;`,
  );
  edit(
    `${torn}/refunds.ts`,
    /export const refundWords = .*/,
    'export const refundWords = { ...source.refundWords, title: () => 1 };',
  );
  const { code, printed } = await runInCopy('scripts/build.ts');
  if (code !== 0) throw new Error(printed);
}, 180_000);

describe('a second language', { timeout: 60_000 }, () => {
  it('does not pass the check where a text, a file or the kind of a text is missing', async () => {
    const { code, printed } = await runInCopy('scripts/check-words.ts');
    expect(code).toBe(1);
    const lines = printed.trim().split('\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'src/words/en-XB/redirects.ts',
      'src/words/en-XB/refunds.ts',
      'src/words/en-XB/site.ts',
      'en-US, en-XA, en-XB',
    ]);
    expect(lines[2]).toContain("Property 'search' is missing");
  });

  it('is the language of every page, named in its html element', () => {
    const language = pages().map((file) => /<html lang="([^"]*)"/.exec(read(file))?.[1]);
    expect(new Set(language.filter((lang) => lang !== undefined))).toEqual(
      new Set([PSEUDO_LOCALE]),
    );
  });

  it('says every text of every page, and none is glued from two', () => {
    const known = lettersOfContent(secondLocaleSite.contentDir);
    const found = pages().flatMap((file) =>
      textOutsideWords(read(file), known).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('is what receiver and islands of its build say', async () => {
    const known = lettersOfContent(secondLocaleSite.contentDir);
    const url = await serveCopy();
    const refused = await fetch(new URL('f/application', url), {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ form: 'full', program: 'ship-doctor' }),
    });
    expect(refused.status).toBe(422);
    expect(textOutsideWords(await refused.text(), known)).toEqual([]);

    const page = await (await sharedChromium()).newPage();
    onTestFinished(() => page.close());
    const islands = [
      'apply/ship-doctor/',
      'programs/ship-doctor/',
      'compare/',
      'cohorts/',
      'programs/',
    ];
    for (const address of islands) {
      await page.goto(url + address, { waitUntil: 'networkidle' });
      expect([address, textOutsideWords(await page.content(), known)]).toEqual([address, []]);
    }
  });

  it('keeps a receiver of another language from serving it', () => {
    const { status, stderr } = spawnSync(process.execPath, [inCopy('scripts/serve.ts')], {
      cwd: secondLocaleProject,
      encoding: 'utf8',
      env: { ...process.env, ...secondLocaleSite.environment, PORT: '0' },
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'was built in en-XA, and this process speaks en-US. Start it again for that build.',
    );
  });
});

/** Site and receiver as `npm run serve` of the copy starts them. @returns where they answer */
async function serveCopy(): Promise<string> {
  const data = dataFolder();
  const command = start(
    process.execPath,
    ['--import', inCopy('scripts/require-node.mjs'), inCopy('scripts/serve.ts')],
    {
      ...secondLocaleSite.environment,
      DATABASE_URL: `file:${join(data.path, 'applications.db')}`,
      PORT: '0',
      RATE_LIMIT: 'off',
    },
  );
  onTestFinished(async () => {
    command.process.kill('SIGTERM');
    await command.ended;
    data.remove();
  });
  const [, origin = ''] = await printsLine(command, /^ready (http:\/\/[\w.:]+)/m);
  return `${origin}/`;
}

/** Run a script of the copy as npm would. */
function runInCopy(script: string) {
  return run(
    process.execPath,
    ['--import', './scripts/require-node.mjs', script],
    secondLocaleSite.environment,
    secondLocaleProject,
  );
}

function pages(): readonly string[] {
  return (readdirSync(secondLocaleSite.outDir, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.html'))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(secondLocaleSite.outDir, file), 'utf8');
}
