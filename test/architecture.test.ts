import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { circlesIn } from './architecture/circles.ts';
import { clockComparisons } from './architecture/clock-rules.ts';
import { importTable } from './architecture/rooms.ts';
import { copiedShapes, shapesIn } from './architecture/shapes.ts';
import {
  filesBelow,
  type Import,
  readSource,
  roomOf,
  type SourceFile,
  sourcesBelow,
  targetOf,
} from './architecture/source.ts';

const sources = sourcesBelow('src');
const everything = [...sources, ...sourcesBelow('scripts'), ...sourcesBelow('test')];
// Parsed once: the walks below meet the same files again and again.
const byPath = new Map(sources.map((file) => [file.path, file]));

/** The faults that `rule` finds in each import of each file, as `file:line what`. */
function faults(
  files: readonly SourceFile[],
  rule: (file: SourceFile, imported: Import, target: string | null) => string | null,
): readonly string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const fault = rule(file, imported, targetOf(file.path, imported.specifier));
      return fault === null ? [] : [`${file.path}:${imported.line} ${fault}`];
    }),
  );
}

function startsPackage(specifier: string, allowed: string): boolean {
  if (specifier === allowed || /[/:]$/.test(allowed)) return specifier.startsWith(allowed);
  return specifier.startsWith(`${allowed}/`) || specifier.startsWith(`${allowed}-`);
}

describe('the import table', () => {
  it('has a row for every room', () => {
    const rooms = new Set(sources.map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => importTable[room] === undefined)).toEqual([]);
  });

  it('lets each room import only the rooms in its row', () => {
    const found = faults(sources, (file, imported, target) => {
      if (target === null) return null;
      const from = roomOf(file.path);
      const to = roomOf(target);
      const row = importTable[from];
      if (from === to || row === undefined || row.rooms.includes(to)) return null;
      if (row.types?.includes(to)) {
        return imported.typeOnly ? null : `${from} takes only types from ${to}: use "import type"`;
      }
      return `${from} may not import ${to} (${imported.specifier})`;
    });
    expect(found).toEqual([]);
  });

  it('lets each room import only the packages in its row', () => {
    const found = faults(sources, (file, imported, target) => {
      const row = importTable[roomOf(file.path)];
      if (target !== null || row === undefined) return null;
      if (imported.specifier === 'astro:content') return null;
      if (imported.typeOnly && imported.specifier === 'astro') return null;
      return row.packages.some((allowed) => startsPackage(imported.specifier, allowed))
        ? null
        : `${roomOf(file.path)} may not import the package ${imported.specifier}`;
    });
    expect(found).toEqual([]);
  });

  it('lets only load-catalog.ts and content.config.ts import astro:content', () => {
    const allowed = ['src/catalog/load-catalog.ts', 'src/content.config.ts'];
    const found = faults(everything, (file, imported) =>
      imported.specifier === 'astro:content' && !allowed.includes(file.path)
        ? 'imports astro:content'
        : null,
    );
    expect(found).toEqual([]);
  });

  it('lets only zoned-time.ts import temporal-polyfill', () => {
    const found = faults(sources, (file, imported) =>
      imported.specifier.startsWith('temporal-polyfill') && file.path !== 'src/domain/zoned-time.ts'
        ? 'imports temporal-polyfill'
        : null,
    );
    expect(found).toEqual([]);
  });
});

describe('circles', () => {
  it('are found however long they are, and one is told of each', () => {
    const graph = new Map([
      ['entry', ['a']],
      ['a', ['b']],
      ['b', ['c', 'leaf']],
      ['c', ['a']],
      ['self', ['self']],
    ]);
    expect(circlesIn(graph)).toEqual([
      ['a', 'b', 'c', 'a'],
      ['self', 'self'],
    ]);
  });

  it('stand between no files, types included', () => {
    const targets = everything.map(({ path, imports }): [string, readonly string[]] => [
      path,
      imports.flatMap(({ specifier }) => targetOf(path, specifier) ?? []),
    ]);
    expect(circlesIn(new Map(targets)).map((circle) => circle.join(' → '))).toEqual([]);
  });

  it('stand between no rooms of the table', () => {
    const rows = Object.entries(importTable).map(([room, { rooms, types = [] }]) => {
      return [room, [...rooms, ...types]] as const;
    });
    expect(circlesIn(new Map(rows)).map((circle) => circle.join(' → '))).toEqual([]);
  });
});

describe('what ships to a browser', () => {
  const ways = shipped();

  it('never reaches zoned-time.ts or Node, however far the imports go', () => {
    const forbidden = /^(src\/domain\/zoned-time\.ts$|node:|temporal-polyfill)/;
    const found = [...ways].filter(([last]) => forbidden.test(last));
    expect(found.map(([, way]) => way.join(' → '))).toEqual([]);
  });

  it('says so at the head of its file in domain, and nothing says so that does not ship', () => {
    const found = sources.flatMap(({ path, text }) => {
      const says = /^\/\*\*(?:(?!\*\/).)*\bShips to[\s*]+browsers\b/s.test(text);
      const ships = ways.has(path);
      if (says && !ships)
        return [`${path} says that it ships to browsers, and no script reaches it`];
      const way = ways.get(path)?.slice(0, -1).join(' → ');
      return ships && !says && roomOf(path) === 'domain'
        ? [`${path} does not say “Ships to browsers”: ${way}`]
        : [];
    });
    expect(found).toEqual([]);
  });

  it('is every file of the rooms for browsers: none is left that no page starts', () => {
    // Stands in for a package of others, by an alias of astro.config.mjs.
    const used = new Set(['src/islands/application-form/sending/no-payments.ts']);
    for (const { path, imports } of sources) {
      if (!ways.has(path) && !path.endsWith('.astro')) continue;
      for (const { specifier } of imports) used.add(targetOf(path, specifier) ?? specifier);
    }
    const found = sources
      .filter(
        ({ path }) => ['browser', 'islands', 'elements'].includes(roomOf(path)) && !used.has(path),
      )
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

/**
 * What the scripts of all templates reach, each with one way to it. Types are erased and do not count.
 */
function shipped(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  const walk = (file: SourceFile, way: readonly string[], imports: readonly Import[]): void => {
    for (const imported of imports) {
      const target = targetOf(file.path, imported.specifier) ?? imported.specifier;
      if (imported.typeOnly || ways.has(target)) continue;
      ways.set(target, [...way, target]);
      const next = byPath.get(target);
      if (next !== undefined) walk(next, [...way, target], next.imports);
    }
  };
  for (const file of sources) {
    // The editor of staff is bundled apart from the pages.
    const isEditor = file.path === 'src/editor/start-editor.ts';
    const scripts = file.imports.filter(({ inBrowser }) => inBrowser || isEditor);
    walk(file, [file.path], scripts);
  }
  return ways;
}

describe('rules about time', () => {
  const compared = (text: string) =>
    clockComparisons({ path: 'a.ts', text }).map((found) => found.text);

  it('are found as comparisons with the clock, under whatever name it goes', () => {
    const text = `
      const isPast = cohort.ends < today;
      const day = dateIn(context.now, timeZone);
      const begun = cohort.starts <= day;
      if (Date.parse(price.endsAt) > Date.now()) offer();
      if (new Date(deadline.closesAt) < new Date()) close();
      if (daysBetween(today, cohort.starts) > 7) wait();
    `;
    expect(compared(text)).toEqual([
      'cohort.ends < today',
      'cohort.starts <= day',
      'Date.parse(price.endsAt) > Date.now()',
      'new Date(deadline.closesAt) < new Date()',
      'daysBetween(today, cohort.starts) > 7',
    ]);
    expect(compared('if (openCohorts(cohorts, now).length > 0 && count < 3) print();')).toEqual([]);
  });

  it('are functions of domain: no other room says what is over, late or ahead', () => {
    // How long the device or the server itself waits or keeps, and how far a frozen clock is from the
    // real one: no date of a program is compared there.
    const ownWaits = [
      'src/islands/application-form/keeping/pending.ts',
      'src/receiver/outbox/outbox.ts',
      'src/server/build-folders.ts',
      'src/server/served-build.ts',
      'src/settings.ts',
    ];
    const found = sources
      .filter(({ path }) => roomOf(path) !== 'domain' && !ownWaits.includes(path))
      .flatMap((file) =>
        clockComparisons(file).map(({ line, text }) => `${file.path}:${line} ${text}`),
      );
    expect(found).toEqual([]);
  });
});

describe('shapes', () => {
  const copies = (files: Readonly<Record<string, string>>) =>
    copiedShapes(Object.entries(files).flatMap(([path, text]) => shapesIn({ path, text })));

  it('are known by their members, in whatever order and however a copy was changed', () => {
    const fee = 'interface Fee { id: string; label: string; cents: number; note: string | null }';
    const again = 'type Charge = { note: string; cents: number; label: string; id: string };';
    expect(copies({ 'src/feeds/a.ts': fee, 'src/review/b.ts': again })).toEqual([
      'src/feeds/a.ts:1 ~ src/review/b.ts:1',
    ]);
    const few = 'const fee = z.object({ id, label, cents, note, waiver });';
    const more = '\nconst charge = z.object({ id, label, cents, note, waiver, occasion });';
    expect(copies({ 'src/contract/a.ts': few + more })).toEqual([
      'src/contract/a.ts:1 ~ src/contract/a.ts:2',
    ]);
    const small = 'interface Link { label: string; href: string }';
    expect(copies({ 'src/feeds/a.ts': small, 'src/review/b.ts': small })).toEqual([]);
  });

  it('may stand once in domain and once at each door, where zod reads them', () => {
    const fee = 'interface Fee { id: string; label: string; cents: number; note: string }';
    const door = 'const fee = z.strictObject({ id, label, cents, note });';
    expect(
      copies({ 'src/domain/a.ts': fee, 'src/schemas/b.ts': door, 'src/contract/c.ts': door }),
    ).toEqual([]);
    expect(copies({ 'src/catalog/a.ts': fee, 'src/schemas/b.ts': door })).toHaveLength(1);
  });

  it('are written once', () => {
    expect(copiedShapes(sources.flatMap(shapesIn))).toEqual([]);
  });
});

describe('tests of the engine', () => {
  // Whoever edits content/ must not turn them red.
  const reads = [
    /['"`](\.\.\/)+content['"`/](?!content\.ts)/,
    /\b(root|dirname|cwd\(\)),\s*['"`]content['"`/]/,
    /\b(readContent|contentFolder|cpSync|inspectContentFolder)\(\s*['"`]content['"`/]/,
  ];
  // Every rule on a built site must hold for any catalog: one site is built from `content/`.
  const mayRead = ['test/architecture.test.ts', 'test/site/sites.ts'];

  it('read fixtures, and leave content/ to the facts of the demonstration in test/content', () => {
    const found = everything
      .filter(({ path }) => path.startsWith('test/') && !path.startsWith('test/content/'))
      .filter(({ path }) => !mayRead.includes(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, index) =>
            reads.some((read) => read.test(line))
              ? [
                  `${path}:${index + 1} reads content/: take test/fixtures/demonstration, or a catalog of your own`,
                ]
              : [],
          ),
      );
    expect(found).toEqual([]);
  });
});

describe('how files are named and reached', () => {
  it('goes across rooms by "#room/…" with the extension, inside a room by a relative path', () => {
    const found = faults(everything, (file, imported, target) => {
      if (target === null) return null;
      const sameRoom = file.path.startsWith('src/') && roomOf(file.path) === roomOf(target);
      const intoSource = target.startsWith('src/');
      if (imported.specifier.startsWith('.') && intoSource && !sameRoom) {
        return `reaches across rooms by a relative path (${imported.specifier})`;
      }
      if (imported.specifier.startsWith('#') && sameRoom) {
        return `names its own room (${imported.specifier}): use a relative path`;
      }
      return /\.\w+(\?(worker&)?url)?$/.test(imported.specifier)
        ? null
        : `no extension (${imported.specifier})`;
    });
    expect(found).toEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = everything.filter(
      (file) =>
        file.onlyReExports ||
        file.imports.some((imported) => imported.reExportAll) ||
        (/^index\.(ts|tsx|mjs)$/.test(basename(file.path)) && !file.path.startsWith('src/pages/')),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it('has no folder or file that says nothing about what it holds', () => {
    const empty = /^(utils?|helpers?|lib|misc|common|info|data|items?|manager|handlers?)(\.|$)/;
    const paths = [...filesBelow('src'), ...filesBelow('scripts'), ...filesBelow('test')];
    expect(paths.filter((path) => path.split('/').some((part) => empty.test(part)))).toEqual([]);
  });

  it('names files in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/;
    const pascal = /^[A-Z][A-Za-z0-9]*\.(astro|tsx)$/;
    const found = sources.filter(({ path }) => {
      const name = basename(path);
      // The names in pages are addresses.
      if (path.startsWith('src/pages/')) return false;
      // A .tsx file that is no component (an entry, a hook) is named like any other module.
      if (name.endsWith('.tsx')) return !pascal.test(name) && !kebab.test(name);
      return name.endsWith('.astro') ? !pascal.test(name) : !kebab.test(name);
    });
    expect(found.map((file) => file.path)).toEqual([]);
  });

  it('has a folder of words for every language, and no other', () => {
    const folders = filesBelow('src/words').flatMap((path) => path.split('/').slice(2, -1));
    expect([...new Set(folders)].sort()).toEqual([...LOCALES].sort());
  });

  it('keeps prose free of imports: content names components, it does not load them', () => {
    const importing = filesBelow('content')
      .filter((path) => path.endsWith('.mdx'))
      .filter((path) => /^(import|export)\s/m.test(readSource(path).text));
    expect(importing).toEqual([]);
  });
});
