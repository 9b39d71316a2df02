/** C8: continuing education within a program: its hours, and which components give it. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { CREDIT_KINDS } from '#domain/program-kinds.ts';
import { type Finding, finding } from './finding.ts';

/** Every finding in the continuing education of the programs. */
export function checkCreditHours(content: ReadContent): Finding[] {
  const known = new Set<string>([
    ...CREDIT_KINDS,
    ...(content.site?.creditSystems ?? []).map((system) => system.id),
  ]);
  return content.collections.programs.flatMap(({ id, fields }) => {
    const file = fileOf('programs', id);
    const total = fields.contactHours;
    const above = fields.continuingEducation.flatMap(({ kind, hours }, index) =>
      typeof hours === 'number' && typeof total === 'number' && hours > total
        ? [
            finding(
              content,
              file,
              ['continuingEducation', index, 'hours'],
              'hours-above-total',
              `${kind} counts ${hours} hours, and the whole program has ${total} → Correct hours or contactHours.`,
            ),
          ]
        : [],
    );
    const differs = fields.components.flatMap((component, c) => {
      const stated = fields.continuingEducation
        .filter((education) => education.for.includes(component.id))
        .map(({ kind }) => kind);
      const missing = component.continuingEducation.filter(
        (kind) => known.has(kind) && !stated.includes(kind),
      );
      const unsaid = stated.filter((kind) => !component.continuingEducation.includes(kind));
      return [
        ...missing.map(
          (kind) =>
            `components[${c}] says that ${component.id} gives ${kind}, and no entry of continuingEducation is for it → Add it there, or take it out here.`,
        ),
        ...unsaid.map(
          (kind) =>
            `continuingEducation says that ${component.id} gives ${kind}, and components[${c}] does not → Add it here, or take it out there.`,
        ),
      ].map((message) =>
        finding(content, file, ['components', c, 'continuingEducation'], 'credit-differs', message),
      );
    });
    return [...above, ...differs];
  });
}
