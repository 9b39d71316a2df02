/**
 * `npm run check:content -- [--format text|json|github]`: every mistake in the content in one run,
 * each with its place and its fix; exit code 1 if there is an error.
 */
import { parseArgs } from 'node:util';
import { buildInput, readSiteAddressAndClock } from '#catalog/build-input.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import {
  countFindings,
  printReport,
  type ReportFormat,
  reportFormats,
} from '#checks/print-report.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const format = readFormat(process.argv.slice(2));
  const settings = readSettings(process.env);
  const site = readSiteAddressAndClock(settings.contentDir);
  const audience = buildInput(settings, site, new Date().toISOString());
  const report = await inspectContentFolder(settings.contentDir, audience);
  process.stdout.write(printReport(report, format));
  process.exitCode = countFindings(report.findings).errors > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

function readFormat(args: readonly string[]): ReportFormat {
  const usage = 'Use npm run check:content -- [--format text|json|github].';
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string' } },
    strict: false,
  });
  const unknown = Object.keys(values).find((name) => name !== 'format');
  if (unknown !== undefined) throw new SettingsError([`There is no --${unknown}. ${usage}`]);
  if (positionals.length > 0) throw new SettingsError([`What is "${positionals[0]}"? ${usage}`]);
  const written = values['format'] ?? 'text';
  const format = reportFormats.find((known) => known === written);
  if (!format) throw new SettingsError([`There is no format "${String(written)}". ${usage}`]);
  return format;
}

/** What people can act on needs no stack; what nobody foresaw does. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `There is no content folder "${path}". Set CATALOG_CONTENT_DIR to the folder of the content.`;
  }
  return error.stack ?? error.message;
}
