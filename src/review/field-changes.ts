/**
 * The difference of two values of content, in words: whatever the schema, no difference is silent.
 */
import { isIsoDate } from '#domain/dates.ts';
import { changesWords } from '#words/changes.ts';
import {
  isAbsent,
  isList,
  isRecord,
  keyName,
  QUOTED,
  shortened,
  textDifference,
  type ValueStyle,
  valueText,
} from './value-text.ts';

/** One difference. */
export interface FieldChange {
  readonly text: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The keys by which entries of a list are told apart, the most lasting one first. */
const IDS = ['id', 'name', 'person', 'for', 'value', 'title', 'label', 'date', 'from', 'rule'];

/** The keys by which people name such an entry. */
const NAMES = ['label', 'title', 'question', 'statement', 'text'];

/**
 * Every difference between two values, each in a phrase that begins with `label`.
 *
 * @param key the key under which the value is; it decides how an amount is printed
 */
export function fieldChanges(
  label: string,
  key: string,
  before: unknown,
  after: unknown,
  style: ValueStyle,
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  if (isNumbers(before) && isNumbers(after)) {
    return [{ text: scalarText(label, key, before, after, style), before, after }];
  }
  if (isList(before) && isList(after)) return listChanges(label, key, before, after, style);
  if (isRecord(before) && isRecord(after)) {
    return recordChanges(label, before, after, style);
  }
  return [{ text: scalarText(label, key, before, after, style), before, after }];
}

/** Equal as JSON: `undefined`, null and an empty list all mean that nothing is there. */
export function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(plain(before)) === JSON.stringify(plain(after));
}

function scalarText(
  label: string,
  key: string,
  before: unknown,
  after: unknown,
  style: ValueStyle,
): string {
  if (isAbsent(before)) return changesWords.appeared(label, valueText(key, after, style));
  if (isAbsent(after)) return changesWords.wentAway(label, valueText(key, before, style));
  const isLong = (value: unknown) => typeof value === 'string' && value.length > QUOTED;
  if (
    typeof before === 'string' &&
    typeof after === 'string' &&
    (isLong(before) || isLong(after))
  ) {
    const difference = textDifference(before, after);
    return difference
      ? changesWords.rewordedFrom(label, difference.old, difference.new)
      : changesWords.reworded(label);
  }
  return changesWords.changed(label, valueText(key, before, style), valueText(key, after, style));
}

function listChanges(
  label: string,
  key: string,
  before: readonly unknown[],
  after: readonly unknown[],
  style: ValueStyle,
): readonly FieldChange[] {
  const [old, renewed] = [keyed(before, after), keyed(after, before)];
  const changes = [...renewed].flatMap(([name, value]): readonly FieldChange[] => {
    const was = old.get(name);
    if (was === undefined) {
      const text = changesWords.appeared(label, valueText(key, value, style));
      return [{ text, before: null, after: value }];
    }
    const called = isIsoDate(name)
      ? `${label} ${valueText(key, name, style)}`
      : changesWords.entryOf(label, calledOf(was, name));
    return fieldChanges(called, key, was, value, style);
  });
  const gone = [...old].flatMap(([name, value]): readonly FieldChange[] => {
    if (renewed.has(name)) return [];
    return [
      {
        text: changesWords.wentAway(label, valueText(key, value, style)),
        before: value,
        after: null,
      },
    ];
  });
  const all = [...changes, ...gone];
  return all.length > 0 ? all : [{ text: changesWords.reordered(label), before, after }];
}

/** From and to, as of meetings: one value, not a list that something is added to. */
function isNumbers(value: unknown): boolean {
  return isList(value) && value.length > 0 && value.every((one) => typeof one === 'number');
}

/**
 * Entries by what tells them apart; by their place where nothing does. Those that the other list has, too,
 * are left out, one for one: of several with one name it is told which has gone.
 */
function keyed(list: readonly unknown[], other: readonly unknown[]): Map<string, unknown> {
  const others = other.map((value) => JSON.stringify(plain(value)));
  const all = new Map<string, unknown>();
  for (const [index, value] of list.entries()) {
    const same = others.indexOf(JSON.stringify(plain(value)));
    if (same !== -1) {
      others.splice(same, 1);
      continue;
    }
    let name = nameOf(value, index);
    while (all.has(name)) name += ' ';
    all.set(name, value);
  }
  return all;
}

function nameOf(value: unknown, index: number): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isRecord(value)) return String(index + 1);
  const key = IDS.find((name) => typeof value[name] === 'string');
  return key === undefined ? String(index + 1) : String(value[key]);
}

/** As people name an entry of a list; its id where it has no other name. */
function calledOf(value: unknown, id: string): string {
  if (!isRecord(value)) return id;
  const key = NAMES.find((name) => typeof value[name] === 'string');
  return key === undefined ? id : shortened(String(value[key]));
}

function recordChanges(
  label: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  style: ValueStyle,
): readonly FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    fieldChanges(
      label === '' ? keyName(key) : changesWords.keyOf(label, keyName(key)),
      key,
      before[key],
      after[key],
      style,
    ),
  );
}

function plain(value: unknown): unknown {
  if (isAbsent(value)) return null;
  if (isList(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => !isAbsent(one))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
}
