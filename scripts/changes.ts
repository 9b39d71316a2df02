/**
 * `npm run changes -- <base> [--format text|json|markdown]`: what an edit of the content changes, in
 * words, compared with a revision of git. Exit code 1 only where either side cannot be read.
 */
import { contentRevision } from '#catalog/content-revision.ts';
import { contentFolder } from '#catalog/content-source.ts';
import { findChanges } from '#review/find-changes.ts';
import { changesFormats, printChanges } from '#review/print-changes.ts';
import { withFindings } from '#review/with-findings.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { changesWords } from '#words/changes.ts';
import { findingsOf, readSide } from './content-side.ts';
import { readArguments, readFormat } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = 'Use npm run changes -- <base> [--format text|json|markdown].';

try {
  const { given, words } = readArguments(
    process.argv.slice(2),
    { format: { type: 'string' } },
    USAGE,
    1,
  );
  const [base] = words;
  if (base === undefined) throw new SettingsError([`What to compare with is missing. ${USAGE}`]);
  const format = readFormat(given.format, changesFormats, USAGE);
  const settings = readSettings(process.env);
  const machineNow = new Date().toISOString();
  const before = contentRevision(settings.contentDir, base);
  const after = contentFolder(settings.contentDir);
  const sides = {
    before: await readSide(before, changesWords.sideBefore(base), settings, machineNow),
    after: await readSide(after, changesWords.sideNow, settings, machineNow),
  };
  const [old, renewed] = await Promise.all([findingsOf(before), findingsOf(after)]);
  const review = withFindings(findChanges(sides), old, renewed);
  process.stdout.write(printChanges(review, base, format));
} catch (error) {
  reportFailure(error);
}
