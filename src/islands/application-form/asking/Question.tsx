/** One question: label, hint, error, control. The markup of the plain form. */
import type { ChangeEvent } from 'react';
import type { ApplicationField } from '#domain/application.ts';
import { describedBy, inputTypeOf, questionOf } from '#forms/question.ts';
import { questionWords as words } from '#words/questions.ts';
import { CharacterCount } from './CharacterCount.tsx';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly field: ApplicationField;
  readonly answers: Answers;
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
                name={name}
                value={option.value}
                defaultChecked={answers.has(name, option.value)}
                onChange={({ target }) => answers.type(name, chosen(target, answers))}
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
          <input
            type="checkbox"
            id={id}
            name={name}
            value={ticked}
            defaultChecked={answers.text(name) !== ''}
            onChange={({ target }) => answers.type(name, target.checked ? ticked : '')}
            {...state}
          />
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
    name,
    defaultValue: answers.text(name),
    onChange: ({ target }: ChangeEvent<AnyControl>) => answers.type(name, target.value),
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
        <CharacterCount id={id} most={question.limit} initialText={answers.text(name)}>
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

type AnyControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The answer that a radio button or one of several boxes makes. */
function chosen({ type, name, value, checked }: HTMLInputElement, answers: Answers) {
  if (type === 'radio') return value;
  const others = [answers.all()[name] ?? []].flat().filter((one) => one !== value);
  return checked ? [...others, value] : others;
}

export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="field__error" id={id}>
      <span className="visually-hidden">{words.errorPrefix}</span>
      {message}
    </p>
  );
}
