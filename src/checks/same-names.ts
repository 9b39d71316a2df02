/** C4: two entries, or two choices of one list, that people cannot tell apart: both have one name. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

interface Named {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly name: string;
  /** Within which the name must be its own. */
  readonly scope: string;
}

/** Every finding of a name that an earlier entry has, too. */
export function checkSameNames(content: ReadContent): Finding[] {
  const first = new Map<string, Named>();
  return [...namedEntries(content), ...namedChoices(content)].flatMap((entry) => {
    const { file, path, name } = entry;
    const read = `${entry.scope} ${asRead(name)}`;
    const other = first.get(read);
    if (other === undefined) first.set(read, entry);
    // Two files that differ by case are told so already.
    if (other === undefined) return [];
    const isOneFile = other.file === file;
    if (!isOneFile && other.file.toLowerCase() === file.toLowerCase()) return [];
    const key = String(path.at(-1));
    const where = isOneFile ? pathText(other.path.slice(0, -1)) : other.file;
    const message = `"${name}" is the ${key} of ${where}, too → Give one of them another ${key}, so that people can tell them apart.`;
    return [finding(content, file, path, 'same-name', message)];
  });
}

/** Without what nobody hears: capitals, spaces, a title before a name, a mark at the end. */
function asRead(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^(?:Dr|Prof|Mrs?|Ms)\. /i, '')
    .replace(/[\s.?!]+$/, '')
    .toLowerCase();
}

function namedEntries({ collections }: ReadContent): Named[] {
  const { programs, cohorts, people, faq, events } = collections;
  return [
    ...programs.flatMap(({ id, fields: { title, abbreviation, edition = '' } }) => {
      const file = fileOf('programs', id);
      // One program of several years keeps its names.
      return [
        { file, path: ['title'], name: title, scope: `program ${edition}` },
        ...(abbreviation === undefined
          ? []
          : [{ file, path: ['abbreviation'], name: abbreviation, scope: `short ${edition}` }]),
      ];
    }),
    ...cohorts.map(({ id, fields: { name } }) => ({
      file: fileOf('cohorts', id),
      ...{ path: ['name'], name, scope: `cohort ${id.split('/')[0]}` },
    })),
    ...people.map(({ id, fields: { name } }) => ({
      file: fileOf('people', id),
      ...{ path: ['name'], name, scope: 'person' },
    })),
    ...faq.map(({ id, fields: { question } }) => ({
      file: fileOf('faq', id),
      ...{ path: ['question'], name: question, scope: 'question' },
    })),
    ...events.map(({ id, fields: { title, date } }) => ({
      file: fileOf('events', id),
      ...{ path: ['title'], name: title, scope: `event ${date}` },
    })),
  ];
}

/** What stands side by side in one list of a page or a form. */
function namedChoices({ collections }: ReadContent): Named[] {
  const { programs, cohorts, pricing, applications } = collections;
  return [
    ...programs.flatMap(({ id, fields: { routes, features, components } }) => {
      const file = fileOf('programs', id);
      return [
        ...choices(file, ['routes'], 'label', routes),
        ...choices(file, ['routes'], 'shortLabel', routes),
        ...choices(file, ['features'], 'title', features),
        ...choices(file, ['components'], 'title', components),
      ];
    }),
    ...cohorts.flatMap(({ id, fields: { keyDates, selfPaced } }) => [
      ...choices(fileOf('cohorts', id), ['keyDates'], 'label', keyDates),
      ...choices(fileOf('cohorts', id), ['selfPaced'], 'title', selfPaced),
    ]),
    ...pricing.flatMap(({ id, fields: { tuition, fees, addOns } }) => {
      const file = fileOf('pricing', id);
      return [
        ...tuition.flatMap(({ plans }, index) =>
          // Wherever a plan is printed, for whom and until when stands beside it.
          (plans ?? []).map(({ label, group, until }, plan) => ({
            file,
            path: ['tuition', index, 'plans', plan, 'label'],
            name: label,
            scope: [file, index, group, until].join(' '),
          })),
        ),
        ...choices(file, ['fees'], 'label', fees),
        ...choices(file, ['addOns'], 'label', addOns),
      ];
    }),
    ...applications.flatMap(({ id, fields: { sections } }) =>
      sections.flatMap(({ fields }, index) =>
        choices(fileOf('applications', id), ['sections', index, 'fields'], 'label', fields),
      ),
    ),
  ];
}

function choices<Key extends string>(
  file: string,
  list: readonly (string | number)[],
  key: Key,
  entries: readonly { readonly [One in Key]?: string | undefined }[],
): Named[] {
  const scope = [file, ...list, key].join(' ');
  return entries.flatMap((entry, index) => {
    const name = entry[key];
    return name === undefined ? [] : [{ file, path: [...list, index, key], name, scope }];
  });
}
