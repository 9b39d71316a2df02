/** What is wrong, at the top, with links to where it can be mended. It takes the focus. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { applicationFormWords as words } from '#words/application-form.ts';

export interface SummaryError {
  /** Name of the question; null: about the application as a whole. */
  readonly name: string | null;
  readonly message: string;
}

interface Props {
  readonly errors: readonly SummaryError[];
  /** Rises with every attempt, so that the same errors take the focus again. */
  readonly attempt: number;
  readonly addressOf: (name: string) => string;
  readonly onFollow: (name: string) => void;
}

export function ErrorSummary({ errors, attempt, addressOf, onFollow }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;

  const follow = (event: MouseEvent, name: string) => {
    event.preventDefault();
    onFollow(name);
  };
  return (
    <div
      className="error-summary"
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{words.problem}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name === null ? (
              message
            ) : (
              <a href={addressOf(name)} onClick={(event) => follow(event, name)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
