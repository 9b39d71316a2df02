/**
 * The letters of admissions as a build leaves them: beside the folder that is served, never in it.
 *
 * They are drafts with `[[placeholders]]` that only `npm run applications -- decide` reads.
 */
import { z } from 'zod';
import { DECISIONS } from '#domain/admission.ts';
import { type DeepReadonly, text } from './values.ts';

export const letterSchema = z.object({
  id: text,
  kind: z.enum(DECISIONS),
  title: text,
  subject: text,
  programs: z.array(text),
  body: text,
});

export const lettersSchema = z.object({ version: z.literal(1), letters: z.array(letterSchema) });

export type BuiltLetters = DeepReadonly<z.output<typeof lettersSchema>>;

/** The file of the letters of a build, from its real folder: no link, no slash at its end. */
export function lettersFile(folder: string): string {
  return `${folder}.letters.json`;
}
