/** What a form asks for, before its first question: how much, and what to have ready. */
import type { IslandForm } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';

export function FormFacts({ form }: { readonly form: IslandForm | undefined }) {
  if (form === undefined) return null;
  return (
    <>
      <p>{words.form(form.title, form.size)}</p>
      {form.prepare.length > 0 && (
        <div>
          <p>
            <strong>{words.prepare}</strong>
          </p>
          <ul>
            {form.prepare.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
