/**
 * `npm run new -- program|cohort|faq|person|page|event|institute …`: writes valid content files.
 * Asks at a terminal; elsewhere every flag that is missing or wrong is one line.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runNew } from '#authoring/command.ts';
import { AuthoringMistake } from '#authoring/mistake.ts';
import { packEngine, sourceOfEngine } from '#authoring/packed-engine.ts';
import { readSettings, SettingsError } from '#settings.ts';

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
const lines = isTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : null;
const stopped = new AbortController();
lines?.once('close', () => stopped.abort());

try {
  const { contentDir } = readSettings(process.env);
  const terminal = lines && {
    ask: async (question: string) =>
      (await lines.question(`${question}\n> `, { signal: stopped.signal })).trim(),
    say: (line: string) => process.stdout.write(`${line}\n`),
  };
  const today = new Date().toISOString().slice(0, 10);
  const engineFolder = join(import.meta.dirname, '..');
  const pack = (folder: string) => packEngine(sourceOfEngine(engineFolder, '.'), folder);
  const context = { contentDir, terminal, today, engineFolder, pack };
  process.stdout.write(await runNew(process.argv.slice(2), context));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${messageOf(error)}\n`);
} finally {
  lines?.close();
}

function messageOf(error: unknown): string {
  if (stopped.signal.aborted) return 'Stopped. Nothing was written.';
  if (error instanceof AuthoringMistake || error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `There is no content folder "${path}". Set CATALOG_CONTENT_DIR to the folder of the content.`;
  }
  return error.stack ?? error.message;
}
