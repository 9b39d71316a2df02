/**
 * The visual editor of staff at `/admin/edit/`: in `npm run dev`, and in a build with CATALOG_STAFF=1.
 *
 * It is kept apart from the pages of the site: its package is handed out as it comes, with its icons
 * and fonts, and what starts it is bundled here. No page of the site knows of it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { readContent } from '#catalog/read-content.ts';
import { EDITOR_FOLDER, editorHeaders, editorPolicy } from '#contract/response-headers.ts';
import { type EditorSite, editorOrigins } from '#editor/editor-config.ts';
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

type Content = Pick<StaffEditor, 'contentDir' | 'siteUrl'>;

/** What of others lies in a build with it. */
export const EDITOR_PACKAGES: readonly string[] = ['@sveltia/cms', 'yaml'];

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

const packageFiles = readdirSync(PACKAGE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  .map((entry) => relative(PACKAGE, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Where the package looks for newer versions, other fonts and the health of a git host. */
const ELSEWHERE =
  /https:\/\/(?:cdn\.jsdelivr\.net|unpkg\.com|www\.githubstatus\.com|status-api\.hostedstatus\.com)(?=\/)/g;

/**
 * What of the package misleads here: cohorts lie in folders of their programs alone, a picture lies beside
 * the file that shows it (“global” ones are named by paths that no file may hold), and two regions have
 * no name for screen readers. “Duplicate” of an entry of a list did nothing where the entry is a group.
 */
export const MENDED: readonly (readonly [theirs: string | RegExp, ours: string])[] = [
  [
    '`This collection has no entries yet.`',
    '`Nothing here. If the list of collections has folders, open one.`',
  ],
  ['entry_parent_folder:`Parent Folder`', 'entry_parent_folder:`Program`'],
  [/global:\{folder:(\w+),enabled:\1!==void 0\}/, 'global:{folder:$1,enabled:!1}'],
  [/return structuredClone\((\w+\[\w+\])\)/, 'return JSON.parse(JSON.stringify($1))'],
  ['role="none" class="toolbar-wrapper', 'role="navigation" class="toolbar-wrapper'],
  ['role="group" class="wrapper content-editor', 'role="main" class="wrapper content-editor'],
];

/** A file of the package, which then asks no other origin than the git host. */
function packageFile(name: string): Uint8Array | string {
  const bytes = readFileSync(join(PACKAGE, name));
  if (!name.endsWith('.js')) return bytes;
  const text = bytes.toString('utf8').replace(ELSEWHERE, 'data:,');
  return MENDED.reduce((now, [theirs, ours]) => now.replace(theirs, ours), text);
}

/** The integration. In a build it is after every audit of the pages, and before compression. */
export function staffEditor(options: StaffEditor): AstroIntegration {
  return {
    name: 'staff-editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (options.staff) await writeEditor(join(fileURLToPath(dir), EDITOR_FOLDER), options);
      },
      'astro:server:setup': ({ server }) => {
        const address = options.base + EDITOR_FOLDER.slice(1);
        let script: Promise<string> | null = null;
        server.middlewares.use(async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.startsWith(address)) return next();
          const name = pathname.slice(address.length) || 'index.html';
          const [, part = ''] = /^package\/([\w./-]+)$/.exec(name) ?? [];
          const type = TYPES[name.split('.').at(-1) ?? ''];
          const isPart = packageFiles.includes(part);
          script ??= editorScript();
          const files = isPart ? {} : await editorFiles(options, await script);
          const text = (files as Readonly<Record<string, string>>)[name];
          if (type === undefined || (!isPart && text === undefined)) return next();
          const { repository } = await siteOf(options);
          const headers = editorHeaders(editorOrigins(repository));
          for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
          response.setHeader('Content-Type', type);
          response.end(isPart ? packageFile(part) : text);
        });
      },
    },
  };
}

/** Write the editor with its page into a folder. */
export async function writeEditor(folder: string, options: Content) {
  mkdirSync(folder, { recursive: true });
  const files = await editorFiles(options);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of packageFiles) {
    const path = join(folder, 'package', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packageFile(name));
  }
}

/** The files of the editor that are made here, by their names. */
async function editorFiles(options: Content, script?: string) {
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
async function siteOf({ contentDir, siteUrl }: Content): Promise<EditorSite> {
  const { entries } = await readContent(contentDir);
  if (entries === null) {
    return { name: 'Catalog', siteUrl, repository: null, usual: {}, known: {} };
  }
  const { shortName, repository, timeZone, currency } = entries.site;
  return {
    name: shortName,
    siteUrl,
    repository: repository ?? null,
    usual: { zone: timeZone, currency },
    known: knownChoices(entries),
  };
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
