/** Where a command prints: what it found, and how far it is. */

import { storeWords } from '#words/store.ts';

const words = storeWords.files;

/** So often does a long command say how far it is. */
const EVERY = 10_000;

/** The output was closed, or its disk is full. */
export class OutputError extends Error {}

export interface CommandOutput {
  /** Resolves when the text has been taken. @throws OutputError */
  readonly write: (text: string) => Promise<void>;
  /** Called with every one that is done. */
  readonly progress: (count: number) => void;
}

/** What a command prints at its end, and the code it ends with. */
export interface Outcome {
  readonly out: string;
  readonly error: string;
  readonly code: 0 | 1;
}

/** Prints to standard output, and how far it is to standard error. */
export function standardOutput(): CommandOutput {
  // What goes wrong is told to whoever wrote; nobody has to hear it twice.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error) reject(new OutputError(words.notPrinted(codeOf(error))));
          else resolve();
        });
      }),
    progress(count) {
      if (count % EVERY === 0) {
        process.stderr.write(`${words.progress(count.toLocaleString('en-US'))}\n`);
      }
    },
  };
}

/** Collects what is written, for tests and for what is printed at once. */
export function collectedOutput(): CommandOutput & { readonly text: () => string } {
  const pieces: string[] = [];
  return {
    write: async (text) => {
      pieces.push(text);
    },
    progress: () => undefined,
    text: () => pieces.join(''),
  };
}

/** Print an outcome and end with its code; with 1 when it could not be printed. */
export async function printOutcome(outcome: Outcome, output: CommandOutput): Promise<void> {
  const { out, error, code } = outcome;
  process.exitCode = code;
  if (error !== '') process.stderr.write(`${error}\n`);
  if (out === '') return;
  try {
    await output.write(`${out}\n`);
  } catch (problem) {
    if (!(problem instanceof OutputError)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
