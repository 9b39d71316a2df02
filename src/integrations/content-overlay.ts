/**
 * `npm run dev`: an error in the content is laid over the page, with all findings and their fixes;
 * the last good page stays behind it and returns by itself once the error is mended.
 *
 * Astro alone would show the first fault of the first file, without its line, and reload the page
 * into whatever can still be drawn.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, resolve, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { type ContentSource, contentFolder } from '#catalog/content-source.ts';
import type { Audience } from '#checks/audience.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import type { Finding } from '#checks/finding.ts';
import { printReport } from '#checks/print-report.ts';
import { OVERLAY, overlayOf } from './content-overlay-page.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];
type Refresh = NonNullable<HookParameters<'astro:server:setup'>['refreshContent']>;
type Checked = Audience & { readonly contentDir: string };

/** The integration; it does nothing in a build. */
export function contentOverlay(checked: Checked): AstroIntegration {
  return {
    name: 'content-overlay',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const state = new ContentState(checked);
        holdBackUpdates(server, state);
        keepLastGoodPages(server, state);
        watchContent(server, state, resolve(checked.contentDir), refreshContent);
      },
    },
  };
}

/** What the check said last, and the check that is under way. */
class ContentState {
  readonly #checked: Checked;
  readonly #source: ContentSource;
  /** In the order of files and lines. */
  errors: readonly Finding[] = [];
  /** The errors as the content check prints them. */
  report = '';
  /** Resolves when the last check is over. */
  settled: Promise<void> = Promise.resolve();
  /** What is being drawn; each resolves when it is sent or its reader has gone. */
  readonly drawn = new Set<Promise<void>>();

  constructor(checked: Checked) {
    this.#checked = checked;
    this.#source = contentFolder(checked.contentDir);
  }

  /** Checks after what is under way, so that the last edit decides. */
  check(): Promise<void> {
    this.settled = this.settled.then(async () => {
      const { contentDir } = this.#checked;
      const report = await inspectContentFolder(contentDir, this.#checked, this.#source);
      this.errors = report.findings.filter(({ severity }) => severity === 'error');
      this.report = printReport({ ...report, findings: this.errors }, 'text');
    });
    return this.settled;
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
    // Vite and Astro hear of an edit before the check has judged it.
    await new Promise((resolve) => setTimeout(resolve, AFTER_THE_EDIT));
    await state.settled;
    if (state.errors.length === 0) send(...message);
  }) as DevServer['ws']['send'];
  server.ws.on('connection', () => {
    if (state.errors.length > 0) server.ws.send(overlayOf(state.errors));
  });
}

function watchContent(
  server: DevServer,
  state: ContentState,
  folder: string,
  refreshContent: Refresh | undefined,
): void {
  server.watcher.add(folder);
  server.watcher.on('all', async (_, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    const had = state.errors.length > 0;
    const said = state.report;
    await state.check();
    if (state.report === said) return;
    if (state.errors.length > 0) {
      process.stderr.write(`\n${state.report}\n`);
      server.ws.send(overlayOf(state.errors));
      return;
    }
    if (!had) return;
    process.stdout.write('The content has no errors any more.\n');
    // Astro stores an edit half a second after it. A page reloaded earlier would be the old one, and
    // away from the socket when Astro calls for the reload that shows the new one.
    await refreshContent?.({});
    await drawAnew(server, state);
  });
  server.watcher.on('all', async (_, path) => {
    if (basename(path) === STORE && state.drawn.size > 0) await drawAnew(server, state);
  });
}

/** The file in which Astro stores the content that pages are drawn from. */
const STORE = 'data-store.json';

/**
 * Has the stored content read again, and the pages that are open drawn from it.
 *
 * Astro does so as it stores an edit; but a page that was being drawn at that moment puts what it had
 * read before back in its place, and every later page would show that. So such pages are waited for.
 */
async function drawAnew(server: DevServer, state: ContentState): Promise<void> {
  await Promise.all(state.drawn);
  forgetStoredContent(server);
  server.ws.send({ type: 'full-reload' });
}

/** An environment of Vite that runs modules here, as those that draw pages do. */
interface Running {
  readonly runner?: {
    readonly evaluatedModules: {
      getModuleById(id: string): object | undefined;
      invalidateModule(module: object): void;
    };
  };
}

/** What Astro keeps of the content, as its modules import it. */
const STORED_CONTENT = '\0astro:data-layer-content';

function forgetStoredContent({ environments }: DevServer): void {
  for (const environment of Object.values(environments)) {
    const stored = environment.moduleGraph.getModuleById(STORED_CONTENT);
    if (stored) environment.moduleGraph.invalidateModule(stored);
    const evaluated = (environment as Running).runner?.evaluatedModules;
    const module = evaluated?.getModuleById(STORED_CONTENT);
    if (module) evaluated?.invalidateModule(module);
  }
}

/** Pages as they were when the content had no error, by their address. */
function keepLastGoodPages(server: DevServer, state: ContentState): void {
  const pages = new Map<string, Buffer>();
  server.middlewares.use(async (request, response, next) => {
    const { url = '/', method } = request;
    const drawn = new Promise<void>((resolve) => response.once('close', () => resolve()));
    state.drawn.add(drawn);
    drawn.then(() => state.drawn.delete(drawn));
    if (method !== 'GET' || !asksForPage(request)) return next();
    // Astro reloads at the edit; whether it was a good one is known when the check is over.
    await state.settled;
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
