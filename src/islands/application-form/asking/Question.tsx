/** One question: label, hint, error, control. The markup of the plain form. */
import { describedBy, inputTypeOf, type Question as Shown } from '#forms/question.ts';
import { questionWords as words } from '#words/questions.ts';
import { CharacterCount } from './CharacterCount.tsx';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly question: Shown;
  readonly answers: Pick<Answers, 'register' | 'text'>;
  readonly error: string | null;
}

/** Before the name of a question: the id of its control, or of its group. */
export const PREFIX = 'application-';

export function Question({ question, answers, error }: Props) {
  const { id, name, label, type, hint } = question;
  const description = describedBy(question, error !== null) ?? undefined;
  const optional = question.optional && (
    <span className="field__optional"> {question.optional}</span>
  );
  const notes = (
    <>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <span className="visually-hidden">{words.errorPrefix}</span>
          {error}
        </p>
      )}
    </>
  );
  const className = error ? 'field field--error' : 'field';
  const state = { 'aria-describedby': description, 'aria-invalid': error ? true : undefined };

  if (type === 'radio' || type === 'checkboxes') {
    const inputType = type === 'radio' ? 'radio' : 'checkbox';
    return (
      <fieldset className={className} id={id} aria-describedby={description}>
        <legend className="field__label">
          {label}
          {optional}
        </legend>
        {notes}
        {question.groups.map(({ title, choices }) => {
          const printed = (
            <div className="choices" key={title}>
              {choices.map((choice) => (
                <label className="choice" key={choice.value}>
                  <input
                    type={inputType}
                    id={choice.id}
                    value={choice.value}
                    {...answers.register(name)}
                  />
                  <span className="choice__label">
                    {choice.label}
                    {choice.hint && <span className="choice__hint"> {choice.hint}</span>}
                  </span>
                </label>
              ))}
            </div>
          );
          if (title === '') return printed;
          return (
            <fieldset className="choice-group" key={title}>
              <legend className="choice-group__title">{title}</legend>
              {printed}
            </fieldset>
          );
        })}
      </fieldset>
    );
  }
  if (type === 'checkbox') {
    const { ticked } = question;
    return (
      <div className={className}>
        {notes}
        <label className="choice">
          <input type="checkbox" id={id} value={ticked} {...answers.register(name)} {...state} />
          <span className="choice__label">
            {label}
            {optional}
          </span>
        </label>
      </div>
    );
  }
  const control = {
    id,
    ...answers.register(name),
    ...state,
    className: question.className,
    ...(question.autocomplete ? { autoComplete: question.autocomplete } : {}),
  };
  return (
    <div className={className}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional}
      </label>
      {notes}
      {type === 'textarea' ? (
        <CharacterCount id={id} most={question.limit} text={answers.text(name)}>
          <textarea rows={question.rows} {...control} />
        </CharacterCount>
      ) : type === 'select' ? (
        <select {...control}>
          <option value="">{words.selectOne}</option>
          {question.groups.flatMap(({ choices }) =>
            choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            )),
          )}
        </select>
      ) : (
        <input
          type={inputTypeOf(question, answers.text(name))}
          inputMode={question.inputMode ?? undefined}
          {...control}
        />
      )}
    </div>
  );
}
