/** Credits of continuing education in words. */
import type { ContinuingEducation } from '#catalog/catalog-types.ts';
import { joinedWords } from '#words/joined.ts';
import { programWords } from '#words/program.ts';

/** “CME”, “APA CE credit”. */
export function creditName({ kind }: Pick<ContinuingEducation, 'kind'>): string {
  return typeof kind === 'string' ? kind : kind.name;
}

/**
 * What is stated of one: its system with who accredits it, the hours, the numbers, for whom it counts;
 * then the statement as the institute words it.
 */
export function creditText(credit: ContinuingEducation): string {
  const { kind, hours, number, professions, statement } = credit;
  const { credits } = programWords;
  const system = typeof kind === 'string' ? null : kind;
  const facts = [
    hours === null || (system === null && number === null) ? null : credits.hours(hours),
    system === null ? null : credits.accreditor(system.accreditor, system.number),
    number === null ? null : credits.number(number),
    professions.length === 0 ? null : credits.professions(professions),
  ].filter((fact) => fact !== null);
  return facts.length === 0
    ? statement
    : joinedWords.sentences([credits.line(creditName(credit), facts), statement]);
}
