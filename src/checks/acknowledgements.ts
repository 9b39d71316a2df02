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
const OF_ONE_VALUE = ['price-differs', 'date-differs', 'period-differs', 'classes-differ'];

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
    const message = `nothing warns of ${entry.rule} in ${entry.place}${entry.contains ? ` with "${entry.contains}"` : ''} any more → Delete this acknowledgement.`;
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

/** `rule` is the name of the rule, without its class. */
function matches({ rule, place, contains }: Acknowledgement, found: Finding): boolean {
  if (found.rule.split('/')[1] !== rule || found.file !== place) return false;
  if (OF_ONE_VALUE.includes(rule)) return contains !== undefined && isAbout(found, contains);
  return (
    found.severity === 'warning' && (contains === undefined || found.message.includes(contains))
  );
}

/** True where the message begins with this value and no longer one: “$95” is not “$950”. */
function isAbout({ message }: Finding, value: string): boolean {
  return message.startsWith(`${value} is `) || message.startsWith(`"${value}" is `);
}
