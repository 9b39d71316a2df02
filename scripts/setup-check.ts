/**
 * `npm run setup-check -- --url <address> [--mail <you@…>] [--dkim <selector>] [--backup <path>]`: what a
 * running site still lacks. With the settings of its server it sees most. Exit code 1 if anything is missing.
 */
import { randomInt } from 'node:crypto';
import { resolveTxt } from 'node:dns/promises';
import { createInterface } from 'node:readline/promises';
import { checkSetup, printSetup } from '#server/setup-check.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { setupWords } from '#words/setup-check.ts';
import { readArguments } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE =
  'Use npm run setup-check -- --url <address> [--mail <you@…>] [--dkim <selector>] [--backup <file or folder>].';

try {
  const text = { type: 'string' } as const;
  const options = { url: text, mail: text, dkim: text, backup: text };
  const { given } = readArguments(process.argv.slice(2), options, USAGE);
  const { url, mail = null, dkim = null, backup = null } = given;
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SettingsError([USAGE]);
  }
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const findings = await checkSetup({
    url: url.replace(/\/?$/, '/'),
    settings: readSettings(process.env),
    machineNow: new Date().toISOString(),
    mailTo: mail,
    dkim,
    backup,
    askCode: isTerminal ? askCode : null,
    resolveTxt: async (name) => (await resolveTxt(name)).map((parts) => parts.join('')),
    code: String(randomInt(100_000, 1_000_000)),
  });
  process.stdout.write(printSetup(findings));
  if (findings.some(({ state }) => state === 'missing')) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}

async function askCode(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(setupWords.mail.ask);
  } finally {
    lines.close();
  }
}
