/** A copy of the shipped content, and `npm run new` on it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNew } from '#authoring/command.ts';
import type { PackedEngine } from '#authoring/packed-engine.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';

const engineFolder = join(import.meta.dirname, '../..');
const shipped = join(import.meta.dirname, '../fixtures/demonstration');

export interface Desk {
  readonly contentDir: string;
  /** Runs the command; `answers` are typed at a terminal, one after the other. */
  readonly run: (command: string, answers?: readonly string[]) => Promise<string>;
  /** What was asked and said at the terminal. */
  readonly heard: string[];
  readonly read: (file: string) => string;
}

/** A desk with a copy of a catalog, the demonstration where none is named. */
export function deskWithContent(catalog = shipped): Desk {
  const contentDir = temporaryFolder();
  cpSync(catalog, contentDir, { recursive: true });
  const heard: string[] = [];
  return {
    contentDir,
    heard,
    read: (file) => readFileSync(join(contentDir, file), 'utf8'),
    run: async (command, answers) => {
      const queue = [...(answers ?? [])];
      const terminal = answers && {
        ask: async (question: string) => {
          heard.push(question);
          const answer = queue.shift();
          if (answer === undefined) throw new Error(`Nobody answers: ${question}`);
          return answer;
        },
        say: (line: string) => heard.push(line),
      };
      const printed = await runNew(words(command), {
        contentDir,
        terminal: terminal ?? null,
        today: '2026-11-22',
        engineFolder,
        pack: packedByHand,
      });
      return printed.replaceAll(contentDir, 'content');
    },
  };
}

/** An archive of two packages, without npm: one that it was tested with, one of its tests. */
export function packedByHand(folder: string): PackedEngine {
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, 'program-catalog-3.1.4.tgz');
  writeFileSync(archive, 'packed');
  return {
    archive,
    integrity: 'sha512-abc',
    manifest: {
      name: 'program-catalog',
      version: '3.1.4',
      bin: { catalog: 'scripts/catalog.mjs' },
      dependencies: { yaml: '2.9.1' },
      allowScripts: { esbuild: false },
    },
    packages: {
      '': {},
      'node_modules/yaml': { version: '2.9.1' },
      'node_modules/vitest': { version: '5.1.1', dev: true },
    } as PackedEngine['packages'],
  };
}

/** Splits a command as a shell does, for words in double quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);
}
