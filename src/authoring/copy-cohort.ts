/** The file of a cohort, copied forward: what goes on holding is kept, what cannot be known is cleared. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { splitFrontMatter } from '#catalog/front-matter.ts';
import { addDays, daysBetween, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { mdxText } from './written-file.ts';

/** One situation of the new cohort. */
export interface CopiedRoute {
  readonly id: string;
  /** The prerequisite’s cohort taken together with it. */
  readonly via: string | null;
  /** null: not known yet. */
  readonly deadline: string | null;
}

export interface CohortPlan {
  readonly name: string;
  /** The only date of a cohort without classes. */
  readonly starts: PartialDate | null;
  readonly dates: readonly IsoDate[];
  readonly skipped: readonly IsoDate[];
  /** The stated ones; empty where none are. */
  readonly weekdays: readonly string[];
  readonly leads: readonly string[];
  readonly routes: readonly CopiedRoute[];
}

/** What belonged to the old cohort alone. */
const CLEARED = [
  ...['staffNotes', 'sequence', 'waitingList', 'status', 'startsIn', 'ends'],
  ...['keyDates', 'selfPaced'],
];

/**
 * The text of the new cohort’s file.
 *
 * Comments, order of keys and style of the old file stay; the prose does, too.
 *
 * @param source the text of the old cohort’s file, without faults
 */
export function copyCohort(source: string, plan: CohortPlan): string {
  const { yaml, body } = splitFrontMatter(source);
  const document = parseDocument(yaml);
  const oldLeads = namesIn(document, 'leads');
  const oldName = String(document.get('name'));
  for (const key of CLEARED) document.delete(key);
  const places = document.get('places');
  if (isMap(places)) {
    for (const key of ['left', 'full', 'asOf']) places.delete(key);
    if (places.items.length === 0) document.delete('places');
  }
  document.set('name', plan.name);
  if (plan.weekdays.length > 0) document.set('weekday', inBrackets(plan.weekdays));
  if (plan.dates.length > 0) {
    document.set('sessions', movedClasses(document, plan.dates));
    setBehind(document, 'sessions', 'noSession', skippedDays(plan.skipped));
  } else document.set('starts', quoted(plan.starts ?? ''));
  if (plan.leads.length > 0) document.set('leads', inBrackets(plan.leads));
  else if (oldLeads.length > 0) {
    const nobody = inBrackets([]);
    nobody.comment = ` Fill in: who leads (${oldName}: ${oldLeads.join(', ')})`;
    document.set('leads', nobody);
  }
  if (document.has('routes')) document.set('routes', copiedRoutes(plan));
  else if (document.has('deadline')) {
    document.set('deadline', writtenDeadline(plan.routes[0]?.deadline ?? null));
  }
  return mdxText(document, body);
}

/** A date in double quotes; any other word as it is. */
function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (/^\d/.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function inBrackets(words: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  for (const word of words) list.add(new Scalar(word));
  return list;
}

function namesIn(document: Document, key: string): string[] {
  const list = document.get(key);
  return isSeq(list) ? list.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
}

/** Hours, titles and places of single classes stay with their number; what happened to them does not. */
const KEPT = ['start', 'end', 'nextDay', 'endDate', 'hours', 'title', 'place'];
/** What a moved class has of its own is that of its new place. */
const OF_ITS_PLACE = ['start', 'end', 'nextDay', 'endDate', 'hours'];

function movedClasses(document: Document, dates: readonly IsoDate[]): YAMLSeq {
  const old = document.get('sessions');
  const list = new YAMLSeq();
  dates.forEach((date, index) => {
    const before = isSeq(old) ? old.items[index] : null;
    const wasMoved = isMap(before) && before.has('movedFrom');
    const kept = isMap(before)
      ? KEPT.filter((key) => before.has(key) && !(wasMoved && OF_ITS_PLACE.includes(key)))
      : [];
    if (!isMap(before) || kept.length === 0) {
      list.add(quoted(date));
      return;
    }
    const entry = new YAMLMap();
    entry.flow = kept.length < 3;
    entry.add(new Pair(new Scalar('date'), quoted(date)));
    for (const key of kept) {
      const value = key === 'endDate' ? lastDayFrom(date, before) : before.get(key, true);
      entry.add(new Pair(new Scalar(key), value));
    }
    list.add(entry);
  });
  return list;
}

/** As many days after its first one as before. */
function lastDayFrom(date: IsoDate, before: YAMLMap): Scalar<string> {
  const [first, last] = [String(before.get('date')), String(before.get('endDate'))];
  return quoted(addDays(date, daysBetween(first, last)));
}

function skippedDays(days: readonly IsoDate[]): YAMLSeq | null {
  if (days.length === 0) return null;
  const list = new YAMLSeq();
  for (const day of days) {
    const entry = new YAMLMap();
    entry.add(new Pair(new Scalar('date'), quoted(day)));
    list.add(entry);
  }
  return list;
}

/** Set a key right behind another, where readers look for it; null takes it out. */
function setBehind(document: Document, before: string, key: string, value: YAMLSeq | null): void {
  const { contents } = document;
  document.delete(key);
  if (value === null || !isMap(contents)) return;
  const at = contents.items.findIndex(({ key: name }) => isScalar(name) && name.value === before);
  contents.items.splice(at + 1, 0, new Pair(new Scalar(key), value));
}

function copiedRoutes({ routes }: CohortPlan): YAMLSeq {
  const list = new YAMLSeq();
  for (const { id, via, deadline } of routes) {
    const entry = new YAMLMap();
    entry.add(new Pair(new Scalar('id'), new Scalar(id)));
    if (via !== null) entry.add(new Pair(new Scalar('via'), new Scalar(via)));
    entry.add(new Pair(new Scalar('deadline'), writtenDeadline(deadline)));
    list.add(entry);
  }
  return list;
}

function writtenDeadline(deadline: string | null): Scalar<string> {
  const written = quoted(deadline ?? 'not-announced');
  if (deadline === null) written.comment = ' Fill in: the last day to apply';
  return written;
}
