/** The repository of an institute: its content, and an engine that it depends on. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ENGINE_FOLDER, type PackedEngine } from './packed-engine.ts';
import { idOf } from './readers.ts';
import type { WrittenFile } from './written-file.ts';

/** What is typed in an institute’s folder, beside `start` and `serve`. */
const COMMANDS = [
  'dev',
  'build',
  'check',
  'check:content',
  'new',
  'shrink',
  'changes',
  'preview',
  'forecast',
  'applications',
  'backup',
  'setup-check',
  'upgrade',
] as const;

/** They lie in the engine as in every repository: workflows of the git host, settings of the editor, an image. */
const TEMPLATE_FOLDERS = ['.github/workflows', '.vscode'] as const;
const TEMPLATE_FILES = ['Containerfile', '.dockerignore'] as const;

const IGNORED = [
  'node_modules/',
  '.catalog/',
  'dist',
  'dist.builds/',
  '.astro/',
  '.cache/',
  'data/',
  'preview/',
];

/**
 * Every file of the repository but the content and the archive.
 *
 * @param name of the institute, for people
 * @param engineFolder the engine that runs, whose workflows and settings are taken over
 */
export function repositoryFiles(
  name: string,
  engine: PackedEngine,
  engineFolder: string,
): readonly WrittenFile[] {
  const title = idOf(name) || 'institute';
  return [
    ...dependencyFiles(
      {
        name: title,
        private: true,
        type: 'module',
        scripts: scriptsFor(engine.manifest.name),
        ...(engine.manifest.allowScripts && { allowScripts: engine.manifest.allowScripts }),
      },
      engine,
    ),
    ...templateFiles(engineFolder),
    { path: '.npmrc', text: 'save-exact=true\nfund=false\naudit=false\n' },
    { path: '.nvmrc', text: '24\n' },
    { path: '.gitignore', text: `${[...IGNORED, '*.log', '.DS_Store'].join('\n')}\n` },
    { path: 'README.md', text: readme(name, engine.manifest.name) },
  ];
}

/** Workflows, settings of the editor and the making of an image, as the engine in a folder brings them. */
export function templateFiles(engineFolder: string): readonly WrittenFile[] {
  const inFolders = TEMPLATE_FOLDERS.flatMap((folder) =>
    readdirSync(join(engineFolder, folder)).map((file) => `${folder}/${file}`),
  );
  return [...TEMPLATE_FILES, ...inFolders].map((path) => ({
    path,
    text: readFileSync(join(engineFolder, path), 'utf8'),
  }));
}

/**
 * package.json and its lockfile, with the engine pinned and every package that it was tested with.
 *
 * @param manifest package.json as it is, or as it begins
 */
export function dependencyFiles(
  manifest: Readonly<Record<string, unknown>>,
  engine: PackedEngine,
): readonly WrittenFile[] {
  const { name, version, license, bin, engines, optionalDependencies } = engine.manifest;
  const spec = `file:${ENGINE_FOLDER}/${basename(engine.archive)}`;
  const dependencies = { ...(manifest['dependencies'] as object | undefined), [name]: spec };
  const known = Object.entries(engine.packages).filter(
    ([place, { dev }]) => place !== '' && dev !== true,
  );
  const lock = {
    name: manifest['name'],
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: manifest['name'], dependencies },
      ...Object.fromEntries(known),
      [`node_modules/${name}`]: {
        version,
        resolved: spec,
        integrity: engine.integrity,
        license,
        dependencies: engine.manifest.dependencies,
        bin,
        engines,
        optionalDependencies,
      },
    },
  };
  return [
    { path: 'package.json', text: json({ ...manifest, dependencies }) },
    { path: 'package-lock.json', text: json(lock) },
  ];
}

function scriptsFor(engineName: string): Readonly<Record<string, string>> {
  // A server that runs for months keeps little garbage, and takes its signals itself.
  const server = (name: string) =>
    `exec node --max-semi-space-size=8 node_modules/${engineName}/scripts/catalog.mjs ${name}`;
  return {
    start: server('start'),
    serve: server('serve'),
    ...Object.fromEntries(COMMANDS.map((name) => [name, `catalog ${name}`])),
    // check.yml runs it where something beside content changed, as after an upgrade.
    test: 'catalog check',
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readme(name: string, engineName: string): string {
  const guide = `node_modules/${engineName}/content/README.md`;
  return `# ${name}

The programs of ${name}: what they are, when they begin, what they cost, and the form to apply.

\`\`\`
npm ci && npm start        # http://127.0.0.1:4321
npm run dev                # while writing: edits show at once
npm run check              # what is wrong, and where
\`\`\`

\`content/\` is what the site says. After \`npm ci\` the guide to every kind of file lies in
\`${guide}\`, and what to watch on a server in \`node_modules/${engineName}/OPERATIONS.md\`.

The site is built by the engine in \`${ENGINE_FOLDER}/\`, pinned in package.json. A newer one is taken over by
\`npm run upgrade -- <archive>\`: it makes a backup of the applications, puts the new one in its place, checks the
content, builds, and names every address that went. Look at what changed with git, then commit it.
`;
}
