/** Which programs, and which data, a text speaks of. */
import type { ReadContent } from '#catalog/read-content.ts';
import type { ProgramEntry } from './programs.ts';

/** The programs a file is about; all of them where it names none. */
export function programsOf({ collections }: ReadContent, file: string): readonly ProgramEntry[] {
  const { programs } = collections;
  const [collection, id = ''] = file.replace(/\.\w+$/, '').split('/');
  if (['programs', 'cohorts', 'pricing', 'eligibility'].includes(collection ?? '')) {
    return programs.filter((program) => program.id === id);
  }
  const named =
    collection === 'faq' || collection === 'letters'
      ? (collections[collection].find((entry) => entry.id === id)?.fields.programs ?? [])
      : [];
  return named.length > 0 ? programs.filter((program) => named.includes(program.id)) : programs;
}

/** Whether a file has a fault of its own: what it holds is then not known to the check. */
export function isFaulty(content: ReadContent, file: string): boolean {
  return content.faults.some((fault) => fault.file === file);
}

const OURS = /\b(?:tuition|prices?|program|fees?|installments?|deposit|surcharge|discount|refund)/i;
const OTHERS =
  /\b(?:scholarships?|grants?|stipends?|bursar(?:y|ies)|lodging|hotels?|rooms?|nights?|meals?|flights?|travel|books?|insurance|licens(?:e|ing)|tax(?:es)?)\b/i;

/**
 * True for a figure in a clause about something that no price file and no cohort says anything of:
 * a scholarship, a night in a hotel. A clause that names tuition, too, is about tuition.
 */
export function isOfAnotherThing(text: string, index: number): boolean {
  const begin = text.slice(0, index).search(/[.;!?\n](?=\s)[^.;!?\n]*$|[;!?\n][^;!?\n]*$/) + 1;
  const rest = text.slice(index).search(/[.](?=\s|$)|[;!?\n]/);
  const clause = text.slice(begin, rest === -1 ? undefined : index + rest);
  return OTHERS.test(clause) && !OURS.test(clause);
}
