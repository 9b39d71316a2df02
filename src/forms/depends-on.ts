/** Where every question of a form stands at once, one that depends on another says so. */
import type { ApplicationField, ApplicationForm } from '#domain/application.ts';
import { applyWords } from '#words/apply.ts';

/** “Only if …”; null where it is always asked. */
export function dependsOn(field: ApplicationField, form: ApplicationForm): string | null {
  const parts = Object.entries(field.when ?? {}).flatMap(([name, values]) => {
    const other = form.fields.find((candidate) => candidate.name === name);
    if (other === undefined) return [];
    const chosen = (other.options ?? []).filter(({ value }) => values.includes(value));
    return [
      applyWords.onlyIf(
        other.label,
        chosen.map(({ label }) => label),
      ),
    ];
  });
  return parts.join(' ') || null;
}
