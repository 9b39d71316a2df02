/**
 * `npm run forecast -- [--days 30] [--next] [--format text|json]`: what changes by itself in the
 * next days. `--next` prints only the next instant at which a page changes, for a scheduler; nothing
 * where none will. From the catalog clock: `CATALOG_NOW` asks for another day.
 */
import { contentFolder } from '#catalog/content-source.ts';
import { forecast, nextChangeAt } from '#review/forecast.ts';
import { forecastFormats, printForecast } from '#review/print-forecast.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { changesWords } from '#words/changes.ts';
import { findingsOf, readSide } from './content-side.ts';
import { readArguments, readFormat } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = 'Use npm run forecast -- [--days 30] [--next] [--format text|json].';

try {
  const { given } = readArguments(
    process.argv.slice(2),
    { days: { type: 'string' }, next: { type: 'boolean' }, format: { type: 'string' } },
    USAGE,
  );
  const { days = '30', next = false } = given;
  if (!/^[1-9]\d{0,3}$/.test(days)) {
    throw new SettingsError([`--days is "${days}": give a whole number from 1. ${USAGE}`]);
  }
  const format = readFormat(given.format, forecastFormats, USAGE);
  const settings = readSettings(process.env);
  const source = contentFolder(settings.contentDir);
  const machineNow = new Date().toISOString();
  const { context } = await readSide(source, changesWords.sideNow, settings, machineNow);
  if (next) {
    const at = nextChangeAt(context);
    if (at !== null) process.stdout.write(`${at}\n`);
  } else {
    const told = forecast(context, Number(days), await findingsOf(source));
    process.stdout.write(printForecast(told, context.catalog.site.locale, format));
  }
} catch (error) {
  reportFailure(error);
}
