/** C16: a question of a form that asks for more than an application needs. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

/** What leads to discrimination or to harm when it gets out, and decides nothing about learning. */
const SENSITIVE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:date of birth|birth ?dates?|birthday|year of birth|dob)\b/i, 'the date of birth'],
  [/\b(?:social security|passport|national id(?:entity)?)\b/i, 'a number that states give people'],
  [/\b(?:medications?|diagnos[ei]s|medical history|drug use|pregnan\w+)\b/i, 'health'],
  [/\b(?:religion|religious|ethnic\w*|sexual orientation|political)\b/i, 'belief or origin'],
  [/\b(?:credit card|card number|iban|bank account)\b/i, 'a way to pay'],
];

/** Every finding of a question whose words ask for such a thing. */
export function checkSensitiveQuestions(content: ReadContent): Finding[] {
  return content.collections.applications.flatMap(({ id, fields }) =>
    fields.sections.flatMap((section, s) =>
      section.fields.flatMap((field, f) => {
        const words = field.name.replace(/[A-Z]/g, ' $&');
        const [, what] =
          SENSITIVE.find(([pattern]) => pattern.test(field.label) || pattern.test(words)) ?? [];
        if (what === undefined) return [];
        const message = `"${field.label}" asks for ${what}, which a form that travels by mail must not hold → Take the question out; ask after admission, where it is needed.`;
        const path = ['sections', s, 'fields', f, 'label'];
        return [finding(content, fileOf('applications', id), path, 'sensitive-question', message)];
      }),
    ),
  );
}
