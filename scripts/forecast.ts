/**
 * `npm run forecast -- [--days 30] [--next] [--format text|json]`: what changes by itself in the
 * next days. `--next` prints only the next instant at which a page changes, for a scheduler; nothing
 * where none will. From the catalog clock: `CATALOG_NOW` asks for another day.
 */
import { parseArgs } from 'node:util';
import { contentFolder } from '#catalog/content-source.ts';
import { forecast, nextChangeAt } from '#review/forecast.ts';
import { type ForecastFormat, forecastFormats, printForecast } from '#review/print-forecast.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { changesWords } from '#words/changes.ts';
import { findingsOf, readSide } from './content-side.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = 'Use npm run forecast -- [--days 30] [--next] [--format text|json].';

try {
  const { days, next, format } = readArguments(process.argv.slice(2));
  const settings = readSettings(process.env);
  const source = contentFolder(settings.contentDir);
  const machineNow = new Date().toISOString();
  const { context } = await readSide(source, changesWords.sideNow, settings, machineNow);
  if (next) {
    const at = nextChangeAt(context);
    if (at !== null) process.stdout.write(`${at}\n`);
  } else {
    const told = forecast(context, days, await findingsOf(source));
    process.stdout.write(printForecast(told, context.catalog.site.locale, format));
  }
} catch (error) {
  reportFailure(error);
}

function readArguments(args: readonly string[]): {
  days: number;
  next: boolean;
  format: ForecastFormat;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      days: { type: 'string' },
      next: { type: 'boolean' },
      format: { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
  });
  const unknown = Object.keys(values).find((name) => !['days', 'next', 'format'].includes(name));
  if (unknown !== undefined) throw new SettingsError([`There is no --${unknown}. ${USAGE}`]);
  if (positionals.length > 0) throw new SettingsError([`What is "${positionals[0]}"? ${USAGE}`]);
  const { days = '30', format: written = 'text' } = values;
  if (typeof days !== 'string' || !/^[1-9]\d{0,3}$/.test(days)) {
    throw new SettingsError([`--days is "${String(days)}": give a whole number from 1. ${USAGE}`]);
  }
  const format = forecastFormats.find((known) => known === written);
  if (!format) throw new SettingsError([`There is no format "${String(written)}". ${USAGE}`]);
  return { days: Number(days), next: values['next'] === true, format };
}
