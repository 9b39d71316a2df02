/** One question: label, hint, error, control. The markup of the plain form. */
import type { ChangeEvent } from 'react';
import type { ApplicationField } from '#domain/application.ts';
import { longestAnswer, TICKED } from '#domain/application-fields.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
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
  const { name, label, type } = field;
  const id = controlId(name);
  const limit = type === 'textarea' ? words.count.limit(longestAnswer(field)) : null;
  const hint = [field.hint, limit].filter(Boolean).join(' ');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const describedBy = described === '' ? undefined : described;
  const optional = !field.required && <span className="field__optional"> {words.optional}</span>;
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
  const state = { 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined };

  if (type === 'radio' || type === 'checkboxes') {
    const inputType = type === 'radio' ? 'radio' : 'checkbox';
    return (
      <fieldset className={className} id={id} aria-describedby={describedBy}>
        <legend className="field__label">
          {label}
          {optional}
        </legend>
        {notes}
        <div className="choices">
          {(field.options ?? []).map((option, index) => (
            <label className="choice" key={option.value}>
              <input
                type={inputType}
                id={`${id}-${index + 1}`}
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
    const ticked = field.options?.[0]?.value ?? TICKED;
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
          <span className="choice__label">{label}</span>
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
    ...(field.autocomplete ? { autoComplete: field.autocomplete } : {}),
  };
  return (
    <div className={className}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional}
      </label>
      {notes}
      {type === 'textarea' ? (
        <CharacterCount id={id} most={longestAnswer(field)} initialText={answers.text(name)}>
          <textarea className="field__control" rows={field.rows ?? 5} {...control} />
        </CharacterCount>
      ) : type === 'select' ? (
        <select className="field__control" {...control}>
          <option value="">{words.selectOne}</option>
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...inputOf(type)} {...control} />
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

/** Numbers are typed as text: a number control swallows spaces and hyphens, and its wheel counts. */
function inputOf(type: ApplicationField['type']) {
  if (type === 'number') {
    const className = 'field__control field__control--short';
    return { className, type: 'text', inputMode: 'numeric' } as const;
  }
  const className = `field__control${type === 'date' ? ' field__control--date' : ''}`;
  return { className, type };
}

export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="field__error" id={id}>
      <span className="visually-hidden">{words.errorPrefix}</span>
      {message}
    </p>
  );
}
