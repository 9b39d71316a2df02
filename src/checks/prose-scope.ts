/** Which programs, and which data, a text speaks of. */
import type { ReadContent } from '#catalog/read-content.ts';
import { entryOf, type ProgramEntry } from './programs.ts';

/** The programs a file is about; all of them where it names none. */
export function programsOf({ collections }: ReadContent, file: string): readonly ProgramEntry[] {
  const { programs } = collections;
  const [collection, id = ''] = file.replace(/\.\w+$/, '').split('/');
  if (['programs', 'cohorts', 'pricing', 'eligibility'].includes(collection ?? '')) {
    const program = entryOf(programs, id);
    return program === undefined ? [] : [program];
  }
  const named =
    collection === 'faq' || collection === 'letters'
      ? (entryOf<{ id: string; fields: { programs: string[] } }>(collections[collection], id)
          ?.fields.programs ?? [])
      : [];
  return named.length > 0 ? programs.filter((program) => named.includes(program.id)) : programs;
}

/** Whether a file has a fault of its own: what it holds is then not known to the check. */
export function isFaulty(content: ReadContent, file: string): boolean {
  return content.faults.some((fault) => fault.file === file);
}

/** Whether a cohort of these programs has one: its days and hours are not known to the check. */
export function hasFaultyCohort(
  { faults }: ReadContent,
  programs: readonly ProgramEntry[],
): boolean {
  return programs.some(({ id }) => faults.some(({ file }) => file.startsWith(`cohorts/${id}/`)));
}

const OURS = /\b(?:tuition|prices?|program|fees?|installments?|deposit|surcharge|discount|refund)/i;
const OTHERS_WORDS = String.raw`\b(?:scholarships?|grants?|stipends?|bursar(?:y|ies)|lodging|hotels?|rooms?|nights?|meals?|flights?|travel|books?|insurance|licens(?:e|ing)|tax(?:es)?)\b`;
const OTHERS = new RegExp(OTHERS_WORDS, 'i');
// “$500 to $1,500 scholarships”, “$95 a night”; “lodging from $95”, “scholarships of up to $500”.
const AMOUNT = String.raw`[$€£¥]?\s?[\d,.]*\d(?:\s[A-Z]{3})?`;
const BEFORE_IT = new RegExp(
  String.raw`^${AMOUNT}(?:\s?(?:to|or|and|–|-)\s?${AMOUNT})?\s(?:(?:a|an|per|for|in)\s)?${OTHERS_WORDS}`,
  'i',
);
const BEHIND_IT = new RegExp(
  String.raw`${OTHERS_WORDS}\s(?:\w+\s){0,3}(?:${AMOUNT}\s?(?:to|or|and|–|-)\s?)?$`,
  'i',
);

/**
 * True for a figure in a clause about something that no price file and no cohort says anything of:
 * a scholarship, a night in a hotel. A clause that names tuition, too, is about tuition, unless the
 * figure is right beside the other thing: “scholarships of $500 toward tuition”.
 */
export function isOfAnotherThing(text: string, index: number): boolean {
  const begin = text.slice(0, index).search(/[.;!?\n](?=\s)[^.;!?\n]*$|[;!?\n][^;!?\n]*$/) + 1;
  const rest = text.slice(index).search(/[.](?=\s|$)|[;!?\n]/);
  const clause = text.slice(begin, rest === -1 ? undefined : index + rest);
  const from = text.slice(index);
  if (BEFORE_IT.test(from) || BEHIND_IT.test(text.slice(begin, index))) return true;
  return OTHERS.test(clause) && !OURS.test(clause);
}
