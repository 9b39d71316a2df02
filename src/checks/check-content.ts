/**
 * The content check: every file by its schema, then every rule across files, all in one run.
 *
 * A finding reads `file:line:column rule what was found → fix`.
 */
import { join, sep } from 'node:path';
import { type ContentSource, contentFolder } from '#catalog/content-source.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import { applyAcknowledgements } from './acknowledgements.ts';
import { type Audience, preview } from './audience.ts';
import { checkColors } from './colors.ts';
import { checkCreditHours } from './credit-hours.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDoubtfulPrices } from './doubtful-prices.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkEvents } from './events.ts';
import { checkFillIn } from './fill-in.ts';
import { checkFilledPlaceholders } from './filled-placeholders.ts';
import { type Finding, fromFault } from './finding.ts';
import { checkFormQuestions } from './form-questions.ts';
import { checkHouseStyle } from './house-style.ts';
import { checkJourneys } from './journeys.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLinks } from './links.ts';
import { checkLocalTimes } from './local-times.ts';
import { checkMarkup } from './markup.ts';
import { checkMistypedDates } from './mistyped-dates.ts';
import { checkNightClasses } from './night-classes.ts';
import { checkPictures } from './pictures.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPlaces } from './places.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { checkPrices } from './prices.ts';
import { checkProgramFacts } from './program-facts.ts';
import { checkProseAmounts } from './prose-amounts.ts';
import { checkProseDates } from './prose-dates.ts';
import { checkProseFacts } from './prose-facts.ts';
import { checkProseSchedule } from './prose-schedule.ts';
import { checkReachability } from './reachability.ts';
import { checkReadingAids } from './reading-aids.ts';
import { checkReadingLevel } from './reading-level.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkReferencesWithin } from './references-within.ts';
import { checkSameNames } from './same-names.ts';
import { checkSensitiveQuestions } from './sensitive-questions.ts';
import { checkSessionOrder } from './session-order.ts';
import { checkSiteLinks } from './site-links.ts';
import { checkStrayMarkup } from './stray-markup.ts';
import { checkSums } from './sums.ts';
import { checkTypedStates } from './typed-states.ts';

/** What the check says of a content folder. */
export interface ContentReport {
  /** In the order of files and lines, acknowledged warnings among them. */
  readonly findings: readonly Finding[];
  readonly files: number;
  /** The folders of kinds of entries that have a file. */
  readonly folders: number;
}

export interface InspectedContent extends ContentReport {
  readonly content: ReadContent;
}

/** Each looks at all content and knows nothing of the others. */
const checks: readonly ((content: ReadContent, audience: Audience) => Finding[])[] = [
  checkReferences,
  checkReferencesWithin,
  checkFormQuestions,
  checkFilledPlaceholders,
  checkDuplicates,
  checkSameNames,
  checkReachability,
  checkLocalTimes,
  checkNightClasses,
  checkSessionOrder,
  checkDeadlines,
  checkMistypedDates,
  checkEvents,
  checkPlaces,
  checkSums,
  checkPrices,
  checkDoubtfulPrices,
  checkCreditHours,
  checkProgramFacts,
  checkLinks,
  checkSiteLinks,
  checkRedirects,
  checkReadingAids,
  checkColors,
  checkMarkup,
  checkStrayMarkup,
  checkLeftovers,
  checkPlaceholders,
  checkFillIn,
  checkPrerequisites,
  checkTypedStates,
  checkProseAmounts,
  checkProseDates,
  checkProseFacts,
  checkProseSchedule,
  checkSensitiveQuestions,
  checkHouseStyle,
  checkReadingLevel,
  checkJourneys,
];

/**
 * Check content from anywhere.
 *
 * @returns findings whose `file` is below the content folder
 * @throws if a file cannot be read
 */
export async function inspectContent(
  from: string | ContentSource,
  audience: Audience = preview,
): Promise<InspectedContent> {
  const content = await readContent(from);
  const found = [
    ...content.faults.map((fault) => fromFault(content, fault)),
    ...checks.flatMap((check) => check(content, audience)),
    ...(await checkPictures(content, typeof from === 'string' ? contentFolder(from) : from)),
  ];
  const files = [...content.files.keys()];
  return {
    findings: applyAcknowledgements(content, found).sort(byPlace),
    content,
    files: files.length,
    folders: new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
      .size,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/**
 * Check a content folder.
 *
 * @param contentDir relative to the working directory, or absolute
 * @returns findings whose `file` is as a terminal opens it
 * @throws if the folder does not exist or cannot be read
 */
export async function inspectContentFolder(
  contentDir: string,
  audience: Audience = preview,
): Promise<InspectedContent> {
  const report = await inspectContent(contentDir, audience);
  const opened = (file: string) => join(contentDir, file).split(sep).join('/');
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, file: opened(finding.file) })),
  };
}
