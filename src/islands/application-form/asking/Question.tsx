/** One question: label, hint, error, control. The markup of the plain form. */
import type { ApplicationField } from '#domain/application.ts';
import { describedBy, inputTypeOf, questionOf } from '#forms/question.ts';
import { questionWords as words } from '#words/questions.ts';
import { CharacterCount } from './CharacterCount.tsx';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly field: ApplicationField;
  readonly answers: Pick<Answers, 'register' | 'text'>;
  readonly error: string | null;
}

/** The id of the control of a question, or of its group. */
export function controlId(name: string): string {
  return `application-${name}`;
}

export function Question({ field, answers, error }: Props) {
  const question = questionOf(field, controlId(''));
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
      {error && <FieldError id={`${id}-error`} message={error} />}
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
        <div className="choices">
          {question.choices.map((option) => (
            <label className="choice" key={option.value}>
              <input
                type={inputType}
                id={option.id}
                value={option.value}
                {...answers.register(name)}
              />
              <span className="choice__label">{option.label}</span>
            </label>
          ))}
        </div>
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
          {question.choices.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
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

export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="field__error" id={id}>
      <span className="visually-hidden">{words.errorPrefix}</span>
      {message}
    </p>
  );
}
