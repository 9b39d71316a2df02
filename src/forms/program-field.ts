/** Which program somebody asks about: one question, for build and receiver. */
import type { ApplicationField } from '#domain/application.ts';
import { receiverWords } from '#words/receiver.ts';

/** A choice of one program, which may be left open. */
export function programField(
  programs: readonly { readonly id: string; readonly title: string }[],
): ApplicationField {
  return {
    name: 'program',
    label: receiverWords.form.about,
    type: 'select',
    required: false,
    options: programs.map(({ id, title }) => ({ value: id, label: title })),
  };
}
