/**
 * `npm run check:content -- [--format text|json|github]`: every mistake in the content in one run,
 * each with its place and its fix; exit code 1 if there is an error.
 */
import { buildInput, readSiteAddressAndClock } from '#catalog/build-input.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import { countFindings, printReport, reportFormats } from '#checks/print-report.ts';
import { readSettings } from '#settings.ts';
import { readArguments, readFormat } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = 'Use npm run check:content -- [--format text|json|github].';

try {
  const { given } = readArguments(process.argv.slice(2), { format: { type: 'string' } }, USAGE);
  const format = readFormat(given.format, reportFormats, USAGE);
  const settings = readSettings(process.env);
  const site = readSiteAddressAndClock(settings.contentDir);
  const audience = buildInput(settings, site, new Date().toISOString());
  const report = await inspectContentFolder(settings.contentDir, audience);
  process.stdout.write(printReport(report, format));
  process.exitCode = countFindings(report.findings).errors > 0 ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
