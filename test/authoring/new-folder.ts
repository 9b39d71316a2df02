/** A copy of the shipped content, and `npm run new` on it. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNew } from '#authoring/command.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';

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
      });
      return printed.replaceAll(contentDir, 'content');
    },
  };
}

/** Splits a command as a shell does, for words in double quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);
}
