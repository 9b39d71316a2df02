/** C4: two entries that people cannot tell apart, since both have one name. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

interface NamedEntry {
  readonly file: string;
  readonly key: string;
  readonly name: string;
  /** Within which the name must be its own. */
  readonly scope: string;
}

/** Every finding of a name that an earlier entry has, too. */
export function checkSameNames(content: ReadContent): Finding[] {
  const first = new Map<string, NamedEntry>();
  return namedEntries(content).flatMap((entry) => {
    const name = `${entry.scope} ${entry.name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
    const other = first.get(name);
    if (other === undefined) first.set(name, entry);
    // Two files that differ by case are told so already.
    if (other === undefined || other.file.toLowerCase() === entry.file.toLowerCase()) return [];
    const message = `"${entry.name}" is the ${entry.key} of ${other.file}, too → Give one of them another ${entry.key}, so that people can tell them apart.`;
    return [finding(content, entry.file, [entry.key], 'same-name', message)];
  });
}

function namedEntries({ collections }: ReadContent): NamedEntry[] {
  const { programs, cohorts, people, faq } = collections;
  return [
    ...programs.map(({ id, fields: { title, edition = '' } }) => ({
      ...{ file: fileOf('programs', id), key: 'title', name: title },
      // One program of several years keeps its name.
      scope: `program ${edition}`,
    })),
    ...cohorts.map(({ id, fields: { name } }) => ({
      ...{ file: fileOf('cohorts', id), key: 'name', name },
      scope: `cohort ${id.split('/')[0]}`,
    })),
    ...people.map(({ id, fields: { name } }) => ({
      ...{ file: fileOf('people', id), key: 'name', name },
      scope: 'person',
    })),
    ...faq.map(({ id, fields: { question } }) => ({
      ...{ file: fileOf('faq', id), key: 'question', name: question },
      scope: 'question',
    })),
  ];
}
