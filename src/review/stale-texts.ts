/** Texts of the content that name a date which the data no longer has. */
import type { ContentEntries } from '#catalog/content-entries.ts';
import { fileOf } from '#catalog/read-content.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** Collections whose texts applicants or the people who write to them read. */
const READ: readonly CollectionName[] = [
  'programs',
  'cohorts',
  'pricing',
  'eligibility',
  'applications',
  'faq',
  'letters',
  'pages',
];

/**
 * Files in whose texts a date is written as people write it.
 *
 * @param written “September 10”; a year other than `year` right after it makes it another date
 * @param program leaves out the files of other programs
 */
export function textsNaming(
  written: string,
  year: string,
  program: string | undefined,
  entries: ContentEntries,
): readonly string[] {
  const pattern = new RegExp(`\\b${written}\\b(?!\\d)(?:,?\\s+(\\d{4}))?`, 'g');
  const names = (text: string) =>
    [...text.matchAll(pattern)].some(([, named]) => named === undefined || named === year);
  return READ.flatMap((collection) =>
    entries[collection].flatMap((entry) => {
      if (!isOfProgram(collection, entry, program)) return [];
      const { staffNotes: _, ...fields } = entry.fields as { readonly staffNotes?: unknown };
      return textsOf([fields, entry.body]).some(names) ? [fileOf(collection, entry.id)] : [];
    }),
  );
}

function isOfProgram(
  collection: CollectionName,
  { id, fields }: { readonly id: string; readonly fields: unknown },
  program: string | undefined,
): boolean {
  if (program === undefined) return true;
  if (['programs', 'cohorts', 'pricing', 'eligibility'].includes(collection)) {
    return id.split('/')[0] === program;
  }
  const { programs = [] } = fields as { readonly programs?: readonly string[] };
  return programs.length === 0 || programs.includes(program);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
