/** The commands of admissions, one function each: what they do, and what they print. */

import { DECISIONS } from '#domain/admission.ts';
import type { Instant } from '#domain/dates.ts';
import { isPlausible, UNDECIDED_DAYS } from '#domain/retention.ts';
import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { storeWords } from '#words/store.ts';
import { type Built, readBuilt } from '../built-catalog.ts';
import { runningClocks } from '../clocks.ts';
import type { CommandOutput } from '../command-output.ts';
import { Outbox } from '../outbox/outbox.ts';
import { smtpMailer } from '../outbox/smtp.ts';
import { believeClock, lastSeen } from '../store/clock-rows.ts';
import type { Database, Statements } from '../store/database.ts';
import {
  apartOf,
  decideApplication,
  eraseApplication,
  findApart,
  markExported,
  releaseApplication,
} from '../store/manage-applications.ts';
import { hurryMail, waitingMail } from '../store/outbox-rows.ts';
import { writeOwnFile } from '../store/own-files.ts';
import { type Due, purgeApplications, purgeable, tellUndecided } from '../store/purge.ts';
import { findForm } from '../store/read-applications.ts';
import { isQuarantined } from '../store/records.ts';
import { type Arguments, namedApplication, UsageError } from './arguments.ts';
import { answersOf, csvFormat, type Exported, jsonFormat } from './export.ts';
import { fillLetter, letterFor } from './letters.ts';
import { printList } from './list.ts';
import { columns } from './plain-text.ts';
import { eachApplication, selectApplications } from './select.ts';
import { printApart, printApplication } from './show.ts';

const words = receiverWords.admissions;

export interface Call {
  readonly database: Database;
  readonly settings: Settings;
  readonly given: Arguments;
  readonly output: CommandOutput;
}

/** Runs one command; resolves with what it prints. @throws UsageError */
export type Command = (call: Call) => Promise<string>;

/** The commands by name. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['list', list],
  ['show', show],
  ['export', exportAll],
  ['release', release],
  ['decide', decide],
  ['deliver', deliver],
  ['erase', erase],
  ['purge', purge],
]);

async function list({ database, settings, given }: Call): Promise<string> {
  const selected = await selectApplications(database, given.filter);
  if (given.json)
    return JSON.stringify(
      selected.map(({ application }) => application),
      null,
      2,
    );
  const warning = await clockWarning(database, new Date().toISOString());
  const table = printList(selected, settings.smtpUrl !== null);
  return warning === null ? table : `${table}\n${warning}`;
}

async function show({ database, settings, given }: Call): Promise<string> {
  const application = await namedApplication(database, given.rest[0]);
  const apart = given.accessNeeds ? await findApart(database, application.reference) : [];
  if (given.json) return JSON.stringify({ ...application, apart }, null, 2);
  const form = await findForm(database, application.formVersion);
  const [overview] = (await selectApplications(database, {})).filter(
    (one) => one.application.reference === application.reference,
  );
  const copy = printApplication(application, form, overview?.mails, settings.smtpUrl !== null);
  return [copy, ...printApart(apart, form)].join('\n');
}

async function exportAll({ database, given, output }: Call): Promise<string> {
  const { format, out } = given;
  if (format !== 'csv' && format !== 'json') throw new UsageError(words.formats(format));
  const references: string[] = [];
  const writeAll = async (write: (text: string) => Promise<void>) => {
    references.length = 0;
    await database.snapshot((sql) => writeExport(sql, given, write, references, output));
  };
  if (out === null) {
    // Whoever reads it may have stopped reading: what is printed is not delivered.
    await writeAll(output.write);
    return '';
  }
  await writeOwnFile(out, writeAll);
  await markExported(database, references, new Date().toISOString());
  return words.exported(references.length, out);
}

/** One moment of the store, application after application. */
async function writeExport(
  sql: Statements,
  { filter, accessNeeds, format }: Arguments,
  write: (text: string) => Promise<void>,
  references: string[],
  output: CommandOutput,
): Promise<void> {
  async function* all(): AsyncGenerator<Exported, void> {
    for await (const overview of eachApplication(sql, filter)) {
      const { reference } = overview.application;
      yield { ...overview, apart: accessNeeds ? await apartOf(sql, reference) : [] };
    }
  }
  // The columns of a table stand above its rows.
  const names = new Set<string>();
  if (format === 'csv') {
    for await (const one of all()) for (const { name } of answersOf(one)) names.add(name);
  }
  const { head, row, foot } = format === 'csv' ? csvFormat([...names]) : jsonFormat;
  await write(head);
  for await (const exported of all()) {
    await write(row(exported, references.length));
    references.push(exported.application.reference);
    output.progress(references.length);
  }
  await write(foot);
}

async function release({ database, given }: Call): Promise<string> {
  const application = await namedApplication(database, given.rest[0]);
  if (!isQuarantined(application)) return words.notQuarantined(application.reference);
  await releaseApplication(database, application.reference, new Date().toISOString());
  return words.released(application.reference);
}

async function decide({ database, settings, given }: Call): Promise<string> {
  const application = await namedApplication(database, given.rest[0]);
  const decision = DECISIONS.find((one) => one === given.rest[1]);
  if (decision === undefined) throw new UsageError(words.decisions(DECISIONS.join(', ')));
  const { catalog, build } = builtFor(settings);
  await decideApplication(database, application.reference, decision, new Date().toISOString());
  const letter = letterFor(catalog, decision, application.program);
  if (letter === null) return words.noLetter(application.reference, decision);
  const clocks = runningClocks(settings.catalogNow ?? build.catalogNow ?? build.asOf);
  const draft = fillLetter(letter, application, catalog, clocks.catalogNow());
  if (given.out !== null) await writeOwnFile(given.out, (write) => write(draft));
  const note = words.decided(application.reference, decision);
  return given.out === null ? `${note}\n\n${draft}` : `${note} ${given.out}`;
}

async function deliver({ database, settings }: Call): Promise<string> {
  const { smtpUrl, admissionsEmail } = settings;
  if (smtpUrl === null || admissionsEmail === null) {
    const { count } = await waitingMail(database);
    throw new UsageError(words.mailNotConfigured(count));
  }
  const { catalog, build } = builtFor(settings);
  const siteUrl = settings.siteUrl ?? build.siteUrl;
  const clocks = runningClocks(build.catalogNow);
  await hurryMail(database, clocks.machineNow());
  const mailer = smtpMailer(smtpUrl, admissionsEmail);
  const log = () => undefined;
  const outbox = new Outbox({ database, catalog, clocks, log, mailer, admissionsEmail, siteUrl });
  const sent = await outbox.deliver();
  await outbox.stop();
  return words.delivered(sent, (await waitingMail(database)).count);
}

async function erase({ database, given }: Call): Promise<string> {
  const application = await namedApplication(database, given.rest[0]);
  if (!given.yes) throw new UsageError(words.eraseNeedsYes(application.reference));
  await eraseApplication(database, application.reference);
  return words.erased(application.reference);
}

async function purge({ database, settings, given }: Call): Promise<string> {
  const { catalog, build } = builtFor(settings);
  const days = catalog.site.retentionDays;
  if (days === null) return words.noRetention;
  const now = new Date().toISOString();
  const retention = { days, mail: settings.smtpUrl !== null, now };
  if (!given.clockIsRight) {
    const warning = await clockWarning(database, now);
    if (warning !== null) throw new UsageError(warning);
  }
  if (!given.yes) return printDue(await purgeable(database, retention), days);
  await believeClock(database, now);
  const told = await tellUndecided(database, retention, new URL(build.siteUrl).hostname);
  const done = [storeWords.retention.purged(await purgeApplications(database, retention), days)];
  return [...done, ...(told > 0 ? [storeWords.retention.told(told, UNDECIDED_DAYS)] : [])].join(
    '\n',
  );
}

/** What is to be said when the clock is too far ahead to be believed. */
async function clockWarning(database: Database, now: Instant): Promise<string | null> {
  const seen = await lastSeen(database);
  return isPlausible(seen, now) ? null : storeWords.retention.clock(seen ?? '', now);
}

function printDue(due: readonly Due[], days: number): string {
  const { retention } = storeWords;
  if (due.length === 0) return retention.none(days);
  const rows = due.map(({ reference, receivedAt, kind, decision }) => [
    reference,
    retention.received(receivedAt.slice(0, 10)),
    kind === 'interest' ? words.states.interest : (decision ?? retention.undecidedState),
  ]);
  return retention.due(columns(rows), days);
}

function builtFor(settings: Settings): Built {
  return readBuilt(settings.outDir);
}
