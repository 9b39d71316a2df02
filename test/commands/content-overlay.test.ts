import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { sharedChromium } from '../browser/chromium.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { copyProject } from '../site/own-project.ts';
import { root } from '../site/sites.ts';
import { freePort, printsLine, start } from './run.ts';

/** What is laid over the page, as people read it. */
function laidOver(page: Page): Promise<string> {
  return page.locator('vite-error-overlay #message-content').innerText();
}

it('an edit is in the next page, and an error lies over the last good one until it is mended', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  cpSync(join(root, 'test/fixtures/demonstration'), content, { recursive: true });
  const project = copyProject(join(folder, 'project'));
  const port = await freePort();
  const environment = {
    CATALOG_CONTENT_DIR: content,
    CATALOG_OUT_DIR: join(folder, 'dist'),
    PORT: String(port),
    // As a person starts it: under Vitest Astro’s development server answers nothing.
    VITEST: '',
    NODE_ENV: 'development',
  };
  const command = start(process.execPath, [join(project, 'scripts/dev.ts')], environment);
  onTestFinished(async () => {
    command.process.kill('SIGTERM');
    await command.ended;
  });
  await printsLine(command, /watching for file changes/);
  const page = await (await sharedChromium()).newPage();
  onTestFinished(() => page.close());
  await page.goto(`http://127.0.0.1:${port}/programs/kap-certificate/fall-2024/`);
  const main = page.locator('main');
  const says = (date: string) =>
    expect.poll(() => main.textContent(), { timeout: 15_000 }).toContain(date);
  await says('September 10');
  // A new server reloads once by itself, when it has bundled what the page needs.
  const isStill = async () => {
    const marks = await page.locator('body[data-seen]').count();
    await page.evaluate(() => document.body.setAttribute('data-seen', ''));
    return marks;
  };
  await expect.poll(isStill, { interval: 1000, timeout: 30_000 }).toBe(1);

  const file = join(content, 'cohorts/kap-certificate/fall-2024.mdx');
  const good = readFileSync(file, 'utf8');
  // An error that only several files show: Astro knows nothing of it.
  writeFileSync(file, good.replace('deadline: "2024-09-10"', 'deadline: "2024-09-20"'));
  await page.locator('vite-error-overlay #title').getByText('The content has an error.').waitFor();
  expect(await laidOver(page)).toContain('is after the first session "2024-09-17"');
  await says('September 10');

  // Mistakes that Astro refuses, in facts and in prose; what it had read before stays in its store.
  writeFileSync(
    file,
    good
      .replace('label:', 'lable:')
      .replace('deadline: "2024-09-10"', 'deadline: 2024-09-20')
      .concat('\n<script>go()</script>\n'),
  );
  await page.locator('vite-error-overlay #title').getByText('The content has 3 errors.').waitFor();
  const [first = '', second = '', third = ''] = (await laidOver(page))
    .replaceAll(content, 'content')
    .split(/\n\n+/)
    .slice(1)
    .filter((part) => part.includes('content/'));
  expect(first).toMatch(
    /^content\/\S+\/fall-2024\.mdx:3:1 C1\/unknown-key\n"lable" is not a key here\nDid you mean "label"\?/,
  );
  expect(second).toMatch(/C5\/unquoted-date\nroutes\[0\]\.deadline 2024-09-20 is not in quotes\n/);
  expect(third).toContain('<script>');

  await says('September 10');
  // It was not drawn anew, not even into the same page.
  expect(await page.locator('body[data-seen]').count()).toBe(1);
  await page.reload();
  await page.locator('vite-error-overlay').waitFor({ state: 'attached' });
  await says('September 10');

  writeFileSync(file, good.replace('deadline: "2024-09-10"', 'deadline: "2024-09-12"'));
  await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
  await says('September 12');

  // Every other edit is in the next page, too: of a text, of a person, of the institute, another picture, a
  // file that is new, has another name, is gone.
  const shown = (address: string) =>
    expect.poll(
      async () => {
        const reply = await fetch(`http://127.0.0.1:${port}${address}`, {
          headers: { Accept: 'text/html' },
        });
        return reply.ok ? await reply.text() : `${reply.status}`;
      },
      { timeout: 15_000 },
    );
  const at = (name: string) => join(content, name);
  const edit = (name: string, from: string | RegExp, to: string) =>
    writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to));
  const about = readFileSync(at('pages/about.mdx'), 'utf8');
  for (const text of ['Said once.', 'Said anew.', 'Said once.']) {
    writeFileSync(at('pages/about.mdx'), `${about}\n${text}\n`);
    await shown('/about/').toContain(text);
  }
  edit('people/jayne-gumpel.mdx', /^name: .*$/m, 'name: Jay Doe');
  await shown('/people/').toContain('Jay Doe');
  for (const [person, seen] of [
    ['jeffrey-guss', 'In a garden'],
    ['casey-paleos', 'At a pier'],
  ] as const) {
    cpSync(
      join(root, 'test/fixtures/second-catalog/people/ada-marlin.jpg'),
      at(`people/${person}.jpg`),
    );
    const photo = `photo: { file: ${person}.jpg, alt: "${seen}" }`;
    edit(`people/${person}.mdx`, /^credentials: .*$/m, `credentials: MD\n${photo}`);
    await shown('/people/').toContain(seen);
  }
  edit('site.yaml', /^name: .*$/m, 'name: The Other Institute');
  await shown('/people/').toContain('The Other Institute');
  writeFileSync(at('pages/new.mdx'), about.replace(/^title: .*$/m, 'title: Brand New'));
  await shown('/new/').toContain('Brand New');
  renameSync(at('pages/new.mdx'), at('pages/newer.mdx'));
  await shown('/newer/').toContain('Brand New');
  await shown('/new/').toBe('404');
  rmSync(at('pages/newer.mdx'));
  await shown('/newer/').toBe('404');
}, 240_000);
