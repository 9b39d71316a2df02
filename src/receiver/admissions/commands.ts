/** The commands of admissions, one function each: what they do, and what they print. */

import { DECISIONS } from '#domain/admission.ts';
import type { Instant } from '#domain/dates.ts';
import { parseReference } from '#domain/reference.ts';
import { isPlausible, UNDECIDED_DAYS } from '#domain/retention.ts';
import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { storeWords } from '#words/store.ts';
import { type Built, readBuilt, readLetters } from '../built-catalog.ts';
import { runningClocks } from '../clocks.ts';
import type { CommandOutput } from '../command-output.ts';
import { Outbox } from '../outbox/outbox.ts';
import { mailerFor } from '../outbox/smtp.ts';
import { eachAudit, recordAudit } from '../store/audit-rows.ts';
import { believeClock, lastSeen } from '../store/clock-rows.ts';
import type { Database, Queries, Row, SqlValue, Statements } from '../store/database.ts';
import {
  decideApplication,
  eraseApplication,
  findApart,
  markExported,
  releaseApplication,
} from '../store/manage-applications.ts';
import { hurryMail, mailOfApplication, returnMail, summarizeMail } from '../store/outbox-rows.ts';
import { writeOwnFile } from '../store/own-files.ts';
import {
  type Due,
  eachDue,
  purgeApplications,
  type Retention,
  tellUndecided,
} from '../store/purge.ts';
import { findForm } from '../store/read-applications.ts';
import { isQuarantined, type StoredApplication } from '../store/records.ts';
import { type Arguments, namedApplication, UsageError } from './arguments.ts';
import { answersOf, type TableFormat, tableFormats } from './export.ts';
import { fillLetter, letterFor } from './letters.ts';
import { LIST_COLUMNS, listedRow } from './list.ts';
import { oneLine, printJson, printTable } from './plain-text.ts';
import { eachApplication, type Overview } from './select.ts';
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
  ['bounced', bounced],
  ['erase', erase],
  ['purge', purge],
  ['audit', audit],
]);

async function list(call: Call): Promise<string> {
  const { database, settings, given, output } = call;
  const applications = () => eachApplication(inTurn(database), given.filter);
  if (given.json) {
    let count = 0;
    for await (const _ of applications()) count += 1;
    // Every answer of everybody, unlike the table.
    await record(call, null, words.count(count));
    await printJson(output.write, recordsOf(applications()));
    return '';
  }
  const warning = await clockWarning(database, new Date().toISOString());
  const hasMail = settings.smtpUrl !== null;
  const count = await printTable(output.write, LIST_COLUMNS, applications, (one) =>
    listedRow(one, hasMail),
  );
  const counted = count === 0 ? words.none : words.count(count);
  return warning === null ? counted : `${counted}\n${warning}`;
}

/**
 * Each query sees its own moment: whoever reads the output in a pager until tomorrow holds up nothing in
 * the store.
 */
function inTurn(database: Database): Queries {
  return {
    all: <T extends Row>(query: string, ...parameters: readonly SqlValue[]) =>
      database.snapshot((sql) => sql.all<T>(query, ...parameters)),
  };
}

async function* recordsOf(all: AsyncIterable<Overview>): AsyncGenerator<StoredApplication> {
  for await (const { application } of all) yield application;
}

async function show(call: Call): Promise<string> {
  const { database, settings, given } = call;
  const application = await namedApplication(database, given.rest[0]);
  await record(call, application.reference);
  const apart = given.accessNeeds ? await findApart(database, application.reference) : [];
  if (given.json) return JSON.stringify({ ...application, apart }, null, 2);
  const form = await findForm(database, application.formVersion);
  const mails = await mailOfApplication(database, application.reference);
  const copy = printApplication(application, form, mails, settings.smtpUrl !== null);
  return [copy, ...printApart(apart, form)].join('\n');
}

async function exportAll(call: Call): Promise<string> {
  const { database, given, output } = call;
  const { format, out } = given;
  const makeFormat = format === 'json' ? null : tableFormats.get(format);
  if (makeFormat === undefined) throw new UsageError(words.formats(format));
  if (format === 'xlsx' && out === null) throw new UsageError(words.workbookNeedsFile);
  await record(call, null, format);
  const sequences: number[] = [];
  const writeAll = async (write: Write) => {
    sequences.length = 0;
    await database.snapshot((sql) => writeExport(sql, given, makeFormat, write, sequences, output));
  };
  if (out === null) {
    // Whoever reads it may have stopped reading: what is printed is not delivered.
    await writeAll((text) => output.write(String(text)));
    return '';
  }
  await writeOwnFile(out, writeAll);
  await markExported(database, sequences, new Date().toISOString());
  const written = words.exported(sequences.length, out);
  return format === 'csv' ? `${written} ${words.csvIsNotExact}` : written;
}

type Write = (piece: string | Uint8Array) => Promise<void>;

/** One moment of the store, application after application; without a table, exactly what is stored. */
async function writeExport(
  sql: Statements,
  { filter, accessNeeds }: Arguments,
  makeTable: ((names: readonly string[]) => TableFormat) | null,
  write: Write,
  sequences: number[],
  output: CommandOutput,
): Promise<void> {
  const all = () => eachApplication(sql, filter, accessNeeds);
  async function* counted(): AsyncGenerator<Overview, void> {
    for await (const exported of all()) {
      yield exported;
      sequences.push(exported.application.sequence);
      output.progress(sequences.length);
    }
  }
  if (makeTable === null) {
    await printJson(write, written(counted()));
    return;
  }
  // The columns of a table are above its rows.
  const names = new Set<string>();
  for await (const one of all()) for (const { name } of answersOf(one)) names.add(name);
  const { head, row, foot } = makeTable([...names]);
  await write(head());
  for await (const exported of counted()) await write(row(exported, sequences.length));
  await write(foot());
}

async function* written(all: AsyncIterable<Overview>) {
  for await (const { application, mails, apart } of all) yield { ...application, mails, apart };
}

async function release(call: Call): Promise<string> {
  const { database, given } = call;
  const application = await namedApplication(database, given.rest[0]);
  if (!isQuarantined(application)) return words.notQuarantined(application.reference);
  await record(call, application.reference);
  await releaseApplication(database, application.reference, new Date().toISOString());
  return words.released(application.reference);
}

async function decide(call: Call): Promise<string> {
  const { database, settings, given } = call;
  const application = await namedApplication(database, given.rest[0]);
  if (application.kind !== 'application') {
    throw new UsageError(words.notAnApplication(application.reference));
  }
  const decision = DECISIONS.find((one) => one === given.rest[1]);
  if (decision === undefined) throw new UsageError(words.decisions(DECISIONS.join(', ')));
  const { catalog, build } = builtFor(settings);
  const letters = readLetters(settings.outDir);
  await record(call, application.reference, decision);
  await decideApplication(database, application.reference, decision, new Date().toISOString());
  if ('missing' in letters) {
    return words.lettersMissing(application.reference, decision, letters.missing);
  }
  const letter = letterFor(letters, decision, application.program);
  if (letter === null) return words.noLetter(application.reference, decision);
  const clocks = runningClocks(settings.catalogNow ?? build.catalogNow ?? build.asOf);
  const draft = fillLetter(letter, application, catalog, clocks.catalogNow());
  if (given.out !== null) await writeOwnFile(given.out, (write) => write(draft));
  const note = words.decided(application.reference, decision);
  return given.out === null ? `${note}\n\n${draft}` : `${note} ${given.out}`;
}

async function deliver({ database, settings, given }: Call): Promise<string> {
  const { admissionsEmail } = settings;
  const { catalog, build } = builtFor(settings);
  const siteUrl = settings.siteUrl ?? build.siteUrl;
  const mailer = mailerFor(settings, build.siteUrl);
  if (mailer === null) {
    throw new UsageError(words.mailNotConfigured((await summarizeMail(database)).waiting));
  }
  const clocks = runningClocks(build.catalogNow);
  const [text] = given.rest;
  const named = text === undefined ? null : await namedApplication(database, text);
  await hurryMail(database, clocks.machineNow(), named?.reference ?? null);
  const log = () => undefined;
  const outbox = new Outbox({ database, catalog, clocks, log, mailer, admissionsEmail, siteUrl });
  const sent = await outbox.deliver();
  await outbox.stop();
  return words.delivered(sent, await summarizeMail(database));
}

async function bounced(call: Call): Promise<string> {
  const { database, given } = call;
  const { reference } = await namedApplication(database, given.rest[0]);
  const kind = given.rest[1];
  if (kind !== 'receipt' && kind !== 'admissions') throw new UsageError(words.bouncedKinds);
  await record(call, reference, kind);
  const now = new Date().toISOString();
  const isNoted = await returnMail(database, reference, kind, now);
  return isNoted ? words.bounced[kind](reference) : words.noSuchMail(reference);
}

async function audit({ database, given, output }: Call): Promise<string> {
  const [text] = given.rest;
  // Not `namedApplication`: what was erased still has its entries.
  const reference = text === undefined ? null : parseReference(text);
  if (text !== undefined && reference === null) throw new UsageError(words.unknownReference(text));
  const entries = () => eachAudit(inTurn(database), reference);
  if (given.json) {
    await printJson(output.write, entries());
    return '';
  }
  const { at, who, action, note } = words.auditColumns;
  const names = [at, who, action, words.columns.reference, note];
  const count = await printTable(output.write, names, entries, (entry) =>
    [entry.at, entry.who, entry.action, entry.reference ?? '', entry.note ?? ''].map(oneLine),
  );
  return count === 0 ? words.noAudit : '';
}

/** Write down who runs the command, before it shows or changes anything. */
function record({ database, given }: Call, reference: string | null, note: string | null = null) {
  const at = new Date().toISOString();
  const { who, command } = given;
  return recordAudit(database, { at, who, action: command, reference, note });
}

async function erase(call: Call): Promise<string> {
  const { database, given } = call;
  const application = await namedApplication(database, given.rest[0]);
  if (!given.yes) throw new UsageError(words.eraseNeedsYes(application.reference));
  await record(call, application.reference);
  await eraseApplication(database, application.reference);
  return words.erased(application.reference);
}

async function purge(call: Call): Promise<string> {
  const { database, settings, given } = call;
  const { catalog, build } = builtFor(settings);
  const days = catalog.site.retentionDays;
  const now = new Date().toISOString();
  const retention = { days, mail: settings.smtpUrl !== null, now };
  if (!given.clockIsRight) {
    const warning = await clockWarning(database, now);
    if (warning !== null) throw new UsageError(warning);
  }
  if (!given.yes) return printDue(call, retention);
  await record(call, null);
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

async function printDue({ database, output }: Call, plan: Retention): Promise<string> {
  const { retention } = storeWords;
  let isFirst = true;
  const write = async (line: string) => {
    await output.write(isFirst ? `${retention.due(plan.days)}\n${line}` : line);
    isFirst = false;
  };
  const cellsOf = ({ reference, receivedAt, kind, decision }: Due) => [
    reference,
    retention.received(receivedAt.slice(0, 10)),
    words.states.kind[kind] ?? decision ?? retention.undecidedState,
  ];
  const count = await printTable(write, [], () => eachDue(inTurn(database), plan), cellsOf);
  return count === 0 ? retention.none(plan.days) : retention.addYes;
}

function builtFor(settings: Settings): Built {
  return readBuilt(settings.outDir);
}
