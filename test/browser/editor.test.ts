/** The visual editor of staff, on a folder of the browser’s own storage that stands in for the disk. */
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentInMemory } from '#catalog/content-source.ts';
import { inspectContent } from '#checks/check-content.ts';
import { editorHeaders, editorPolicy } from '#contract/response-headers.ts';
import { editorOrigins } from '#editor/editor-config.ts';
import { editorPage } from '#editor/editor-page.ts';
import { writeEditor } from '#integrations/staff-editor.ts';
import { type GitHost, startGitHost } from '../doubles/git-host.ts';
import { review, shipped, write } from '../review/edited.ts';
import { root } from '../site/sites.ts';
import { sharedChromium } from './chromium.ts';

const folder = join(root, '.cache/test/editor');
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };
const texts = [...shipped].flatMap(([path, text]) =>
  typeof text === 'string' && /\.(mdx|yaml)$/.test(path) ? [[path, text] as const] : [],
);

/** The files of the editor with their headers, as every server of a build sends them; another page on demand. */
function serveEditor(origins: readonly string[] = [], page?: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname.replace(/^\/admin\/edit\//, '') || 'index.html';
    for (const [name, value] of Object.entries(editorHeaders(origins)))
      response.setHeader(name, value);
    try {
      const isOther = page !== undefined && file === 'index.html';
      const text = isOther ? page : readFileSync(join(folder, file));
      const type = TYPES[file.split('.').at(-1) as keyof typeof TYPES] ?? 'text/plain';
      response.setHeader('Content-Type', type).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Every file of the folder, by its path below `content/`. */
async function storedFiles(page: Page): Promise<readonly (readonly [string, string | Buffer])[]> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (holder: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [name, handle] of holder.entries()) {
        if (handle.kind === 'directory') {
          await walk(handle as FileSystemDirectoryHandle, `${before}${name}/`);
        } else {
          const file = await (handle as FileSystemFileHandle).getFile();
          const bytes = new Uint8Array(await file.arrayBuffer());
          found.push([before + name, btoa(String.fromCharCode(...bytes))]);
        }
      }
    };
    const top = await navigator.storage.getDirectory();
    await walk(await top.getDirectoryHandle('content'), '');
    return found;
  });
  return files.map(([path, base64]) => {
    const bytes = Buffer.from(base64, 'base64');
    return [path, /\.(mdx|yaml)$/.test(path) ? bytes.toString() : bytes];
  });
}

describe('the visual editor', { timeout: 120_000 }, () => {
  let server: Server;
  let page: Page;
  let address: string;
  let host: GitHost;
  const foreign: string[] = [];

  /**
   * The field with this label, within another or on the whole page; labels stand in isolates. Names
   * that must be computed take ten times as long in so large a form.
   */
  const field = (label: string, within: Page | Locator = page) =>
    within.locator(`[role="group"][aria-label="“\u2068${label}\u2069” Field"]`);
  const saveButton = () => page.locator('button[data-label="Save"]');
  const add = (what: string, within: Locator) =>
    within.getByRole('button', { name: new RegExp(`Add \u2068${what}\u2069$`) }).click();

  /** Radio buttons take a choice a moment after they are drawn, with one tab stop for all of them. */
  async function choose(name: string, within: Locator): Promise<void> {
    await within.locator('[role="radio"][tabindex="-1"]').first().waitFor();
    await within.getByRole('radio', { name }).click();
  }

  async function open(entry: string): Promise<void> {
    await page.goto(`${address}#/collections/${entry}`);
    await saveButton().waitFor();
  }

  async function save(): Promise<void> {
    await saveButton().click();
    // The list comes back by itself when all is written.
    await page.waitForURL(/#\/collections\/\w+(?:\/filter\/[\w-]+)?$/);
    await page.getByRole('treeitem', { name: 'Programs' }).waitFor();
  }

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    const contentDir = join(root, 'test/fixtures/demonstration');
    await writeEditor(folder, { contentDir, siteUrl: 'http://127.0.0.1:4321' });
    server = await serveEditor();
    const { port } = server.address() as AddressInfo;
    address = `http://127.0.0.1:${port}/admin/edit/`;
    const browser = await sharedChromium();
    // Fields are drawn when they come into view: in a high window all of them.
    const context = await browser.newContext({
      viewport: { width: 1000, height: 9000 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const isOwn = address.startsWith(origin) || origin === host?.origin;
      if (protocol.startsWith('http') && !isOwn) foreign.push(request.url());
    });
    await page.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    await page.goto(`${address}nothing`);
    await page.evaluate(async (files) => {
      const top = await navigator.storage.getDirectory();
      await top.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of files) {
        const names = `content/${path}`.split('/');
        let holder = top;
        for (const name of names.slice(0, -1)) {
          holder = await holder.getDirectoryHandle(name, { create: true });
        }
        const file = await holder.getFileHandle(names.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(text);
        await stream.close();
      }
    }, texts);
    await page.goto(address);
  }, 120_000);

  afterAll(async () => {
    await page?.context().close();
    server?.close();
    await host?.stop();
  });

  it('works on a folder without an account', async () => {
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Work with Local Repository']);
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByRole('treeitem', { name: 'Programs' }).waitFor();
    expect(await storedFiles(page)).toHaveLength(texts.length);
  });

  it('changes a price, and copies one for later cohorts', async () => {
    await open('pricing/entries/kap-certificate');
    const tuition = field('Tuition');
    await tuition.getByRole('button', { name: 'List Item Options' }).first().click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await tuition.getByText('4 Tuition').waitFor();
    await tuition.getByRole('button', { name: 'Collapse All' }).first().click();
    await tuition.getByRole('button', { name: 'Remove' }).nth(1).click();
    await tuition.getByText('3 Tuition').waitFor();
    await tuition.getByRole('button', { name: 'Expand', exact: true }).first().click();
    const plans = field('Plans').first();
    await plans.getByRole('button', { name: 'Expand All' }).first().click();
    await field('Total', plans).first().getByRole('textbox').fill('3100');
    await field('Surcharge', plans).nth(1).getByRole('textbox').fill('50');
    await save();
  });

  it('moves a class', async () => {
    await open('cohorts/entries/kap-certificate/fall-2024');
    const sessions = field('Sessions');
    await sessions.getByRole('button', { name: 'Expand', exact: true }).nth(2).click();
    await field('Date', sessions).first().locator('input').fill('2024-10-02');
    await choose('moved', field('Status', sessions));
    await sessions.getByRole('checkbox', { name: /Moved from/ }).click();
    await field('Date', field('Moved from', sessions)).locator('input').fill('2024-10-01');
    await sessions.getByRole('checkbox', { name: /Notice/ }).click();
    const notice = field('Notice', sessions);
    await field('Date', notice).locator('input').fill('2024-07-10');
    await field('Text', notice).getByRole('textbox').fill('The room is taken on Tuesday.');
    await save();
  });

  it('adds a person, whose photo is made small and must be described', async () => {
    await open('people/new');
    await field('Name').getByRole('textbox').fill('Jo Doe');
    await page.getByRole('checkbox', { name: /Photo/ }).click();
    await field('File').getByRole('button', { name: 'Browse' }).click();
    const dialog = page.getByRole('dialog');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Upload' }).click();
    const photo = sharp({ create: { width: 2600, height: 1300, channels: 3, background: '#865' } });
    const buffer = await photo
      .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    await (await chooser).setFiles({ name: 'IMG 12.JPG', mimeType: 'image/jpeg', buffer });
    const places = dialog.getByRole('listbox', { name: 'Locations' }).getByRole('option');
    expect(await places.allInnerTexts()).toEqual(['folder\nEntry Assets']);
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await field('File').getByText('img-12.webp').waitFor();
    await saveButton().click();
    await field('Alt').getByText('This field is required.').waitFor();
    await field('Alt').getByRole('textbox').fill('Jo Doe at her desk');
    await save();
    const stored = new Map(await storedFiles(page)).get('people/img-12.webp');
    const { width, height, format, exif } = await sharp(stored).metadata();
    expect({ width, height, format, exif }).toEqual({ width: 2400, height: 1200, format: 'webp' });
  });

  it('adds a cohort, with what it points to picked from lists', async () => {
    await open('cohorts/new?path=kap-certificate');
    await field('Name').getByRole('textbox').fill('Spring 2025');
    await field('Starts').getByRole('textbox').fill('2025-02');
    await field('Leads').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Jo Doe' }).click();
    const routes = field('Routes');
    const situations = ['I’ve completed PTI', 'I’m enrolled in PTI', 'I still need PTI'];
    for (const situation of situations) {
      await add('Route', routes);
      await choose(situation, field('Id', routes).last());
      await add('Deadline', field('Deadline', routes).last());
      const form = situation === situations[0] ? /^Date$/ : /^No date is stated/;
      await page.getByRole('menuitem', { name: form }).click();
    }
    await field('Date', routes).locator('input').fill('2025-01-20');
    await save();
  });

  it('adds a question', async () => {
    await open('faq/new');
    await field('Question').getByRole('textbox').fill('Can I pay by card?');
    await field('Topic').getByRole('combobox').click();
    await page.getByRole('option', { name: 'costs', exact: true }).click();
    await field('Text').getByRole('textbox').fill('How to pay is not stated. Ask admissions.');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await save();
  });

  it('leaves content that the check finds clean, and all other files as they were', async () => {
    const now = new Map(await storedFiles(page));
    const before = new Map(texts);
    const touched = [...now].filter(([path, text]) => before.get(path) !== text);
    expect(touched.map(([path]) => path).sort()).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx',
      'cohorts/kap-certificate/spring-2025.mdx',
      'faq/can-i-pay-by-card.mdx',
      'people/img-12.webp',
      'people/jo-doe.mdx',
      'pricing/kap-certificate.mdx',
    ]);
    expect(now.get('cohorts/kap-certificate/spring-2025.mdx')).toBe(`---
name: Spring 2025
timeZone: America/New_York
leads: [jo-doe]
starts: "2025-02"
routes:
  - id: prerequisite-taken
    deadline: "2025-01-20"
  - id: prerequisite-enrolled
    deadline: not-announced
  - id: with-prerequisite
    deadline: not-announced
---
`);
    const told = async (
      files: ReadonlyMap<string, string | Uint8Array>,
    ): Promise<readonly string[]> =>
      (await inspectContent(contentInMemory(files))).findings.map(
        ({ file, message }) => `${file} ${message}`,
      );
    expect(await told(new Map([...shipped, ...now]))).toEqual(await told(shipped));
    const { files } = await review(...touched.map(([path, text]) => write(path, text)));
    expect(files.flatMap(({ changes }) => changes.map(({ text }) => text))).toEqual([
      'class 3 moved from Tuesday, October 1 to Wednesday, October 2, announced July 10',
      'cohort added: February 2025; led by Jo Doe; I’ve completed PTI: deadline January 20, 2025, tuition: In full $3,100, Three equal monthly installments $3,150; I’m enrolled in PTI: deadline not stated, tuition: not stated; I still need PTI: deadline not stated, tuition: In full $5,500, Three equal monthly installments $5,775',
      'In full $3,000 → $3,100',
      'Three equal monthly installments, more than in full $150 → $50',
      'question added: Costs; “How to pay is not stated. Ask admissions.”',
      'person added: photo “Jo Doe at her desk”',
    ]);
  });

  it('signs in at a git host by token, commits an edit, and asks before it writes over another', async () => {
    const inRepository = texts.map(([path, text]) => [`content/${path}`, text] as const);
    host = await startGitHost('institute/catalog', 'the-token', inRepository);
    const name = 'institute/catalog';
    const at = { service: 'github', name, branch: 'main', folder: 'content' } as const;
    const repository = { ...at, host: host.origin };
    const site = { name: 'Harbor', siteUrl: 'https://x.org', repository, usual: {}, known: {} };
    const origins = editorOrigins(repository);
    server.close();
    server = await serveEditor(origins, editorPage(site, editorPolicy(origins)));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/edit/`;
    await page.goto(address);
    for (const token of ['a-wrong-one', 'the-token']) {
      await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
      const dialog = page.getByRole('alertdialog');
      await dialog.getByRole('textbox', { name: 'Personal Access Token' }).fill(token);
      await dialog.getByRole('button', { name: 'Sign In' }).click();
      if (token !== 'the-token') await page.getByText('The provided token is invalid.').waitFor();
    }
    await page.getByRole('treeitem', { name: 'Programs' }).waitFor();
    const file = 'faq/kap-skipped-class.mdx';
    const question = field('Question').getByRole('textbox');
    const text = String(new Map(texts).get(file));
    await open('faq/entries/kap-skipped-class');
    // What the host says of an entry sets its fields once more.
    await page.waitForLoadState('networkidle');
    await question.fill('Is there a week off?');
    await save();
    const edited = text.replace(/^question: .*$/m, 'question: Is there a week off?');
    expect(host.commits).toEqual([
      { message: 'Update Question “kap-skipped-class”', files: { [`content/${file}`]: edited } },
    ]);
    await open('faq/entries/kap-skipped-class');
    await page.waitForLoadState('networkidle');
    host.push(`content/${file}`, text);
    await question.fill('Is one week free?');
    await saveButton().click();
    await page.getByRole('alertdialog', { name: 'Entry Changed by Someone Else' }).waitFor();
    expect(host.commits).toHaveLength(2);
    expect([host.refused, host.unknown]).toEqual([1, []]);
  });

  it('asks no other origin for anything', () => {
    expect(foreign).toEqual([]);
  });
});
