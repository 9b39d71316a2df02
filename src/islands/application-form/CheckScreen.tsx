/** Every answer once more, with a way back to each, before anything is sent. */
import type { ApplicationField } from '#domain/application.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { PrintedAnswer } from './printed-answers.ts';
import type { Step } from './steps.ts';

export interface CheckGroup {
  readonly step: Step;
  readonly answers: readonly (PrintedAnswer & { readonly error: string | null })[];
}

interface Props {
  readonly groups: readonly CheckGroup[];
  readonly onChange: (step: string, name: string) => void;
}

export function CheckScreen({ groups, onChange }: Props) {
  return groups.map(({ step, answers }) => (
    <section key={step.id} className="application__group" aria-labelledby={`check-${step.id}`}>
      <h3 id={`check-${step.id}`}>{step.title}</h3>
      <dl className="application__answers">
        {answers.map(({ name, label, text, error }) => (
          <div
            key={name}
            className={error ? 'application__answer field--error' : 'application__answer'}
          >
            <dt>{label}</dt>
            <dd>
              <span className="application__text" data-empty={text === '' || undefined}>
                {text || words.check.notProvided}
              </span>
              {error && <span className="field__error">{error}</span>}
            </dd>
            <dd>
              <a
                href={`#${step.id}`}
                aria-label={words.check.changeWhat(label)}
                onClick={(event) => {
                  event.preventDefault();
                  onChange(step.id, name);
                }}
              >
                {words.check.change}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

/** The answers of each screen before the check, in order. */
export function checkGroups(
  steps: readonly Step[],
  shown: readonly ApplicationField[],
  printed: (fields: readonly ApplicationField[]) => readonly PrintedAnswer[],
  situation: string,
  errorOf: (name: string) => string | null,
): readonly CheckGroup[] {
  return steps.slice(0, -1).map((step) => {
    const fields = shown.filter(({ name }) => step.names.includes(name));
    const answers = step.names.includes('way')
      ? [{ name: 'way', label: words.check.situation, text: situation }]
      : printed(fields);
    return { step, answers: answers.map((one) => ({ ...one, error: errorOf(one.name) })) };
  });
}
