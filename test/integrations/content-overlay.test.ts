import { EventEmitter } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration, HookParameters } from 'astro';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readContent } from '#catalog/read-content.ts';
import { showContent, shownContent } from '#catalog/shown-content.ts';
import { preview } from '#checks/audience.ts';
import { contentOverlay } from '#integrations/content-overlay.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Setup = HookParameters<'astro:server:setup'>;
type Draw = (request: object, response: object, next: () => void) => Promise<void>;

const TEXT = 'pages/about.mdx';
const NEXT_TURNS_MS = 60;

/** A development server that has done what is listed, its content, and the handle that draws a page. */
async function developmentServer() {
  const contentDir = temporaryFolder();
  cpSync(join(import.meta.dirname, '../fixtures/demonstration'), contentDir, { recursive: true });
  showContent(await readContent(contentDir));
  // The folder stays until nothing looks into it any more.
  onTestFinished(() => pause(3 * NEXT_TURNS_MS));
  const done: string[] = [];
  let forgotten: (() => void) | undefined;
  const drawing: Draw[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const known = (place: string) => ({
    getModulesByFile: (file: string) => [{ file }],
    invalidateModule: ({ file }: { file: string }) => {
      done.push(`${place} forgets ${file.slice(contentDir.length + 1)}`);
      forgotten?.();
      forgotten = undefined;
    },
  });
  const hot = { send: (event: string) => done.push(event) };
  const server = {
    watcher,
    ws: { send: ({ type }: { type: string }) => done.push(type), on: () => undefined },
    middlewares: { use: (draw: Draw) => drawing.push(draw) },
    environments: {
      client: { moduleGraph: known('the browser') },
      ssr: { moduleGraph: known('Vite'), runner: { evaluatedModules: known('the page') }, hot },
    },
  };
  const { hooks }: AstroIntegration = contentOverlay({ ...preview, contentDir });
  hooks['astro:server:setup']?.({ server } as unknown as Setup);
  const write = (file: string, from: string, to: string) => {
    const path = join(contentDir, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const edit = (file: string, from: string, to: string) => {
    write(file, from, to);
    watcher.emit('all', 'change', join(contentDir, file));
  };
  const add = (file: string) => {
    writeFileSync(join(contentDir, file), '');
    watcher.emit('all', 'add', join(contentDir, file));
  };
  /** Resolves with what the page is drawn from, and what tells that it is sent. */
  const draw = async () => {
    const response = new EventEmitter();
    let title = 'not drawn';
    const request = { url: '/about/', method: 'GET', headers: {} };
    await drawing[0]?.(request, response, () => {
      title = titleShown();
    });
    return { title, send: () => response.emit('close') };
  };
  const whenForgotten = (then: () => void) => {
    forgotten = then;
  };
  return { done, edit, add, write, draw, whenForgotten };
}

function titleShown(): string {
  const about = shownContent().collections.pages.find(({ id }) => id === 'about');
  return about?.fields.title ?? 'none';
}

it('shows an edit when the pages are sent that were being drawn, with its text read anew', async () => {
  const { done, edit, draw } = await developmentServer();
  const { title, send } = await draw();
  edit(TEXT, title, 'Edited');
  await pause(NEXT_TURNS_MS);
  expect([titleShown(), done]).toEqual([title, []]);
  send();
  await expect
    .poll(() => done)
    .toEqual([
      'the browser forgets pages/about.mdx',
      'Vite forgets pages/about.mdx',
      'the page forgets pages/about.mdx',
      'astro:content-changed',
      'full-reload',
    ]);
  expect(titleShown()).toBe('Edited');
});

it('draws a page that is asked for after two edits from the second', async () => {
  const { done, edit, draw } = await developmentServer();
  edit(TEXT, 'title: ', 'title: First ');
  edit(TEXT, 'title: First ', 'title: Second ');
  expect((await draw()).title).toMatch(/^Second /);
  await expect.poll(() => done.filter((message) => message === 'full-reload')).toHaveLength(1);
});

it('shows what was written right after an edit, of which the watcher told nothing', async () => {
  const { edit, write, whenForgotten } = await developmentServer();
  // The first edit is judged, and about to be shown.
  whenForgotten(() => write(TEXT, 'title: First ', 'title: Second '));
  edit(TEXT, 'title: ', 'title: First ');
  await expect.poll(titleShown).toMatch(/^Second /);
});

it('goes on with the content before an error, and shows what mends it', async () => {
  const { done, edit, add, draw } = await developmentServer();
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { title, send } = await draw();
  send();
  edit(TEXT, 'title: ', 'tilte: ');
  expect((await draw()).title).toBe(title);
  expect(done).toEqual(['error']);
  add('programs/notes.txt');
  await expect.poll(() => done).toEqual(['error', 'error']);
  printed.mockRestore();
});
