/**
 * The visual editor of staff at `/admin/edit/`: in `npm run dev`, and in a build with CATALOG_STAFF=1.
 *
 * It stands apart from the pages of the site: its package is handed out as it comes, with its icons
 * and fonts, and what starts it is bundled here. No page of the site knows of it.
 */
import { cpSync, createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { readContent } from '#catalog/read-content.ts';
import { EDITOR_FOLDER, editorHeaders, editorPolicy } from '#contract/response-headers.ts';
import { editorOrigins, type Repository } from '#editor/editor-config.ts';
import { editorPage } from '#editor/editor-page.ts';
import { knownChoices } from '#editor/known-choices.ts';

interface StaffEditor {
  readonly contentDir: string;
  readonly siteUrl: string;
  /** Path of the site, beginning and ending with `/`. */
  readonly base: string;
  /** Whether a build has it. */
  readonly staff: boolean;
}

/** The folder of the package whose files are handed out. */
const PACKAGE = fileURLToPath(new URL('.', import.meta.resolve('@sveltia/cms')));
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** The integration. In a build it stands after every audit of the pages, and before compression. */
export function staffEditor(options: StaffEditor): AstroIntegration {
  return {
    name: 'staff-editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!options.staff) return;
        const folder = join(fileURLToPath(dir), EDITOR_FOLDER);
        mkdirSync(folder, { recursive: true });
        const files = await editorFiles(options);
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        cpSync(PACKAGE, join(folder, 'package'), {
          recursive: true,
          filter: (path) => !path.endsWith('.map'),
        });
      },
      'astro:server:setup': ({ server }) => {
        const address = options.base + EDITOR_FOLDER.slice(1);
        let script: Promise<string> | null = null;
        server.middlewares.use(async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.startsWith(address)) return next();
          const name = pathname.slice(address.length) || 'index.html';
          const [, part = ''] = /^package\/([\w./-]+)$/.exec(name) ?? [];
          const file = join(PACKAGE, part);
          const type = TYPES[name.split('.').at(-1) ?? ''];
          const isPart = part !== '' && !part.includes('..') && existsSync(file);
          script ??= editorScript();
          const files = isPart ? {} : await editorFiles(options, await script);
          const text = (files as Readonly<Record<string, string>>)[name];
          if (type === undefined || (!isPart && text === undefined)) return next();
          const { repository } = await siteOf(options);
          const headers = editorHeaders(editorOrigins(repository));
          for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
          response.setHeader('Content-Type', type);
          if (isPart) createReadStream(file).pipe(response);
          else response.end(text);
        });
      },
    },
  };
}

/** The files of the editor that are made here, by their names. */
async function editorFiles(options: StaffEditor, script?: string) {
  const site = await siteOf(options);
  const policy = editorPolicy(editorOrigins(site.repository));
  return {
    'index.html': editorPage(site, policy),
    'editor.js': script ?? (await editorScript()),
    // The package offers a token of the git host even where there is none.
    'folder-only.css': '.buttons > .button ~ .button { display: none }\n',
  };
}

/** What the content says of the site; while it has errors, the editor has no lists to pick from. */
async function siteOf({ contentDir, siteUrl }: StaffEditor) {
  const { entries } = await readContent(contentDir);
  return {
    name: entries?.site.shortName ?? 'Catalog',
    siteUrl,
    repository: repositoryOf(entries?.site),
    known: entries === null ? {} : knownChoices(entries),
  };
}

/** The git host that site.yaml names, null without one. */
export function repositoryOf(
  site: { readonly repository?: Repository | undefined } | undefined,
): Repository | null {
  return site?.repository ?? null;
}

/** The script of the page, in one file. */
async function editorScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, '../editor/start-editor.ts'),
        formats: ['es'],
        fileName: 'editor',
      },
      rolldownOptions: {
        external: ['@sveltia/cms'],
        output: { paths: { '@sveltia/cms': './package/index.js' } },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('The script of the editor could not be made.');
  return chunk.code;
}
