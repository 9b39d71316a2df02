/**
 * `npm run dev`: an error in the content is laid over the page, with all findings and their fixes;
 * the last good page stays behind it and returns by itself once the error is mended.
 *
 * Astro alone would show the first fault of the first file, without its line, and reload the page
 * into whatever can still be drawn.
 */
import { readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration, HookParameters } from 'astro';
import type { ReadContent } from '#catalog/read-content.ts';
import { showContent, shownContent } from '#catalog/shown-content.ts';
import {
  type ContentReport,
  type InspectedContent,
  inspectContentFolder,
} from '#checks/check-content.ts';
import type { Finding } from '#checks/finding.ts';
import { printReport } from '#checks/print-report.ts';
import type { Checked } from './content-check.ts';
import { OVERLAY, overlayOf } from './content-overlay-page.ts';
import { forgetPictures } from './content-pictures.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** The integration; it does nothing in a build. */
export function contentOverlay(checked: Checked): AstroIntegration {
  return {
    name: 'content-overlay',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const showsEdits = JSON.stringify(command === 'dev');
        updateConfig({ vite: { define: { 'import.meta.env.SHOWS_EDITS': showsEdits } } });
      },
      'astro:server:setup': ({ server }) => {
        const state = new ContentState(checked, server);
        holdBackUpdates(server, state);
        keepLastGoodPages(server, state);
        watchContent(server, state, resolve(checked.contentDir));
      },
    },
  };
}

/** Of two changes of a file within 50 ms the watcher tells the first, when a file may be half written. */
const WATCHER_IS_DEAF_MS = 100;

const HALF_WRITTEN_MS = 30;

function watchContent(server: DevServer, state: ContentState, folder: string): void {
  server.watcher.add(folder);
  server.watcher.on('all', async (_, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    state.check();
    await pause(WATCHER_IS_DEAF_MS);
    await state.settled();
    if (state.isOtherwise(resolve(path).slice(folder.length + 1)) !== false) state.check();
  });
}

/** What the check said last, and the check that is under way. */
class ContentState {
  readonly #checked: Checked;
  readonly #server: DevServer;
  #isToBeChecked = false;
  #judged = shownContent();
  /** In the order of files and lines. */
  errors: readonly Finding[] = [];
  /** The errors as the content check prints them. */
  #report = '';
  #settled: Promise<void> = Promise.resolve();
  /** What is being drawn; each resolves when it is sent or its reader has gone. */
  readonly #drawn = new Set<Promise<void>>();

  constructor(checked: Checked, server: DevServer) {
    this.#checked = checked;
    this.#server = server;
  }

  /** Checks after what is under way, so that the last edit decides. */
  check(): void {
    if (this.#isToBeChecked) return;
    this.#isToBeChecked = true;
    this.#settled = this.#settled.then(async () => {
      this.#isToBeChecked = false;
      // A file may go between the list and its reading: that is an edit, too, and will be checked.
      await this.#judge().catch((error) => process.stderr.write(`${error}\n`));
    });
  }

  /** Whether the text of a file below the content folder is not as it was judged; null of a picture. */
  isOtherwise(path: string): boolean | null {
    const file = path.split(sep).join('/');
    const { files, otherFiles } = this.#judged;
    if (otherFiles.includes(file)) return null;
    return files.get(file)?.source !== textOf(join(this.#checked.contentDir, path));
  }

  /** Resolves when every edit so far is judged, and shown if it is good. */
  async settled(): Promise<void> {
    let waited: Promise<void> | null = null;
    while (waited !== this.#settled) {
      waited = this.#settled;
      await waited;
    }
  }

  /** Resolves when a page can be drawn, all of it from one content: the next is not shown before it is sent. */
  async beginDrawing(response: ServerResponse): Promise<void> {
    const drawn = new Promise<void>((resolve) => response.once('close', () => resolve()));
    await this.settled();
    this.#drawn.add(drawn);
    drawn.then(() => this.#drawn.delete(drawn));
  }

  /** An error is believed when its file has stayed the same for a moment: it may have been half written. */
  async #inspect(): Promise<InspectedContent> {
    const { contentDir } = this.#checked;
    let report: InspectedContent;
    do {
      report = await inspectContentFolder(contentDir, this.#checked);
      this.#judged = report.content;
      if (errorsOf(report).length > 0) await pause(HALF_WRITTEN_MS);
    } while (errorsOf(report).some(({ file }) => this.isOtherwise(relative(contentDir, file))));
    return report;
  }

  async #judge(): Promise<void> {
    const { contentDir } = this.#checked;
    const had = this.errors.length > 0;
    const said = this.#report;
    const report = await this.#inspect();
    this.errors = errorsOf(report);
    this.#report = printReport({ ...report, findings: this.errors }, 'text');
    if (this.errors.length > 0) {
      if (this.#report === said) return;
      process.stderr.write(`\n${this.#report}\n`);
      this.#server.ws.send(overlayOf(this.errors));
      return;
    }
    if (had) process.stdout.write('The content has no errors any more.\n');
    await Promise.all(this.#drawn);
    const before = shownContent();
    forgetTexts(this.#server, contentDir, changedFiles(before, report.content));
    forgetPictures(this.#server, before, report.content);
    showContent(report.content);
    await nextTurn();
    this.#server.ws.send({ type: 'full-reload' });
  }
}

/** undefined where there is none, or a folder. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function errorsOf({ findings }: ContentReport): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function changedFiles(before: ReadContent, { files }: ReadContent): readonly string[] {
  return [...before.files].filter(([file, as]) => files.get(file) !== as).map(([file]) => file);
}

/** An environment of Vite that runs modules here, as those that draw pages do. */
interface Running {
  readonly runner?: {
    readonly evaluatedModules: {
      getModulesByFile(file: string): Iterable<object> | undefined;
      invalidateModule(module: object): void;
    };
  };
}

/** Has the texts of these files read again, and the list of pages that Astro keeps made anew. */
function forgetTexts(
  { environments }: DevServer,
  contentDir: string,
  files: readonly string[],
): void {
  const folder = realpathSync(contentDir);
  for (const environment of Object.values(environments)) {
    const evaluated = (environment as Running).runner?.evaluatedModules;
    for (const path of files.map((file) => join(folder, file).split(sep).join('/'))) {
      for (const module of environment.moduleGraph.getModulesByFile(path) ?? []) {
        environment.moduleGraph.invalidateModule(module);
      }
      for (const module of evaluated?.getModulesByFile(path) ?? []) {
        evaluated?.invalidateModule(module);
      }
    }
    if (evaluated) environment.hot.send('astro:content-changed', {});
  }
}

/** Messages of Vite that change the page, and how long they wait for a check to begin, in ms. */
const CHANGING = ['full-reload', 'update', 'error'];
const AFTER_THE_EDIT = 20;

/** While there are errors, nothing reloads the page and no other overlay covers this one. */
function holdBackUpdates(server: DevServer, state: ContentState): void {
  const send = server.ws.send.bind(server.ws) as (...message: unknown[]) => void;
  server.ws.send = (async (...message: unknown[]) => {
    const [payload] = message as [{ type?: string; err?: { plugin?: string } } | string];
    const { type = '', err } = typeof payload === 'object' ? payload : {};
    if (!CHANGING.includes(type) || err?.plugin === OVERLAY) return send(...message);
    // Vite hears of an edit before the check has judged it.
    await pause(AFTER_THE_EDIT);
    await state.settled();
    if (state.errors.length === 0) send(...message);
  }) as DevServer['ws']['send'];
  server.ws.on('connection', () => {
    if (state.errors.length > 0) server.ws.send(overlayOf(state.errors));
  });
}

/** Pages as they were when the content had no error, by their address. */
function keepLastGoodPages(server: DevServer, state: ContentState): void {
  const pages = new Map<string, Buffer>();
  server.middlewares.use(async (request, response, next) => {
    const { url = '/', method } = request;
    // Vite reloads at the edit; whether it was a good one is known when the check is over.
    await state.beginDrawing(response);
    if (method !== 'GET' || !asksForPage(request)) return next();
    const kept = pages.get(url);
    if (state.errors.length > 0 && kept) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(kept);
      return;
    }
    if (state.errors.length === 0) keep(response, (page) => pages.set(url, page));
    next();
  });
}

function asksForPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** Hands over the page that a response carries, once it is whole. */
function keep(response: ServerResponse, take: (page: Buffer) => void): void {
  const parts: Buffer[] = [];
  const gather = (part: unknown) => {
    if (typeof part === 'string') parts.push(Buffer.from(part));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const { write, end } = response;
  response.write = ((...args: unknown[]) => {
    gather(args[0]);
    return write.apply(response, args as Parameters<typeof write>);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    gather(args[0]);
    const isPage = String(response.getHeader('content-type')).startsWith('text/html');
    if (response.statusCode === 200 && isPage) take(Buffer.concat(parts));
    return end.apply(response, args as Parameters<typeof end>);
  }) as typeof end;
}
