import { EventEmitter } from 'node:events';
import type { AstroIntegration, HookParameters } from 'astro';
import { expect, it } from 'vitest';
import { preview } from '#checks/audience.ts';
import { contentOverlay } from '#integrations/content-overlay.ts';

type Setup = HookParameters<'astro:server:setup'>;
type Draw = (request: object, response: object, next: () => void) => Promise<void>;

/** A development server that has done what is listed, with the handle that draws a page. */
function developmentServer() {
  const done: string[] = [];
  const drawing: Draw[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const server = {
    watcher,
    ws: { send: ({ type }: { type: string }) => done.push(type), on: () => undefined },
    middlewares: { use: (draw: Draw) => drawing.push(draw) },
    environments: {
      ssr: {
        moduleGraph: {
          getModuleById: (id: string) => ({ id }),
          invalidateModule: ({ id }: { id: string }) => done.push(`forgotten: ${id.slice(1)}`),
        },
      },
    },
  };
  const { hooks }: AstroIntegration = contentOverlay({
    ...preview,
    contentDir: 'test/fixtures/demonstration',
  });
  hooks['astro:server:setup']?.({ server } as unknown as Setup);
  return { done, watcher, draw: drawing[0] as Draw };
}

const NEXT_TURNS_MS = 60;
const soon = () => new Promise((resolve) => setTimeout(resolve, NEXT_TURNS_MS));

it('has an edit that is stored while a page is drawn read again once that page is sent', async () => {
  const { done, watcher, draw } = developmentServer();
  const response = new EventEmitter();
  await draw({ url: '/programs/', method: 'GET', headers: {} }, response, () => undefined);
  watcher.emit('all', 'change', '/project/.astro/data-store.json');
  await soon();
  expect(done).toEqual([]);
  response.emit('close');
  await expect.poll(() => done).toEqual(['forgotten: astro:data-layer-content', 'full-reload']);
});

it('leaves an edit to Astro where no page is drawn as it is stored', async () => {
  const { done, watcher, draw } = developmentServer();
  const response = new EventEmitter();
  await draw({ url: '/programs/', method: 'GET', headers: {} }, response, () => undefined);
  response.emit('close');
  await soon();
  watcher.emit('all', 'change', '/project/.astro/data-store.json');
  await soon();
  expect(done).toEqual([]);
});
