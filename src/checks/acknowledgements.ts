/** Warnings that staff have read and accept, and acknowledgements whose warning is gone. */
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

type Acknowledgement = Pick<
  NonNullable<ReadContent['site']>['acknowledged'][number],
  'rule' | 'place' | 'contains' | 'reason'
>;

/**
 * What a text says beside the data may be about another thing than the data: only a reader can tell.
 * Each is acknowledged for the one value it is given for.
 */
const OF_ONE_VALUE = [
  'price-differs',
  'date-differs',
  'period-differs',
  'classes-differ',
  'schedule-differs',
  'personal-question',
];

/**
 * The findings with a reason on each warning that is acknowledged in `site.yaml`, and a warning for
 * each acknowledgement that is of no use any more. An error is never acknowledged away, but for what
 * differs in a text, value by value.
 */
export function applyAcknowledgements(
  content: ReadContent,
  findings: readonly Finding[],
): Finding[] {
  const acknowledged = content.site?.acknowledged ?? readable(content);
  const marked = findings.map((found) => {
    const reason = acknowledged.find((entry) => matches(entry, found))?.reason;
    if (reason === undefined) return found;
    return { ...found, severity: 'warning' as const, acknowledged: reason };
  });
  // An error can hide a warning: whether one is gone shows only when there is none.
  if (marked.some(({ severity }) => severity === 'error')) return marked;
  const stale = acknowledged.flatMap((entry, index) => {
    if (findings.some((found) => matches(entry, found))) return [];
    const open = marked.find((found) => isLeftOpen(entry, found));
    const message = open
      ? `this does not name what the warning is about → Look at it again; if it may stay, write contains: '${wordsToName(open)}'.`
      : `nothing warns of ${entry.rule} in ${entry.place}${entry.contains ? ` with "${entry.contains}"` : ''} any more → Delete this acknowledgement.`;
    return [
      finding(content, 'site.yaml', ['acknowledged', index], 'stale-acknowledgement', message),
    ];
  });
  return [...marked, ...stale];
}

/** Those of a site.yaml with a fault elsewhere: one mistake must not bring all warnings back. */
function readable({ files }: ReadContent): readonly Acknowledgement[] {
  const value = files.get('site.yaml')?.value;
  const list = (value as { acknowledged?: unknown } | null | undefined)?.acknowledged;
  return (Array.isArray(list) ? list : []).filter((entry): entry is Acknowledgement => {
    const { rule, place, reason, contains = '' } = (entry ?? {}) as Record<string, unknown>;
    return [rule, place, reason, contains].every((text) => typeof text === 'string');
  });
}

function matches(entry: Acknowledgement, found: Finding): boolean {
  const { rule, contains } = entry;
  if (!isOfRule(entry, found)) return false;
  if (OF_ONE_VALUE.includes(rule)) return contains !== undefined && isAbout(found, contains);
  if (found.severity !== 'warning' || !found.message.includes(contains ?? '')) return false;
  const named = valuesOf(contains ?? '');
  // Given for certain values, it says nothing of others, which may be worse.
  return valuesOf(whatWasFound(found)).every((value) => named.includes(value));
}

/** `rule` is the name of the rule, without its class. */
function isOfRule({ rule, place }: Acknowledgement, found: Finding): boolean {
  return found.rule.split('/')[1] === rule && found.file === place;
}

/** Whether this may be the warning that was meant, with other values than were named. */
function isLeftOpen(entry: Acknowledgement, found: Finding): boolean {
  const isOpen = found.severity === 'warning' && found.acknowledged === null;
  return isOpen && isOfRule(entry, found) && valuesOf(whatWasFound(found)).length > 0;
}

function whatWasFound({ message }: Finding): string {
  return message.split(' → ')[0] ?? message;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Dates, months, hours and amounts of a text, and the first of its currencies: what it is about. */
function valuesOf(text: string): readonly string[] {
  const currency = text.match(/\b[A-Z]{3}\b/g)?.find((code) => CURRENCIES.has(code));
  const values = text.match(
    /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}:\d{2}\b|\p{Sc}\s?\d[\d.,]*\d|(?<!\[)\b\d+[.,]\d{3}\b/gu,
  );
  return [...(currency ? [currency] : []), ...(values ?? [])];
}

/** The shortest part of a finding that names all its values. */
function wordsToName(found: Finding): string {
  const text = whatWasFound(found);
  const values = valuesOf(text);
  const starts = values.map((value) => text.indexOf(value));
  const ends = values.map((value) => text.lastIndexOf(value) + value.length);
  return text.slice(Math.min(...starts), Math.max(...ends));
}

/** True where the message begins with this value and no longer one: “$95” is not “$950”. */
function isAbout({ message }: Finding, value: string): boolean {
  return message.startsWith(`${value} is `) || message.startsWith(`"${value}" `);
}
