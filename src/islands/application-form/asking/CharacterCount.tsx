/** Says how much room is left in a long text, once typing pauses and only near its limit. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { tidyText } from '#domain/application-fields.ts';
import { applicationFormWords as words } from '#words/application-form.ts';

interface Props {
  readonly id: string;
  readonly most: number;
  /** What it holds, also when something else than the keyboard has put it there. */
  readonly text: string;
  readonly children: ReactNode;
}

/** Milliseconds without a key press; a count spoken at every letter would drown the typing. */
const PAUSE = 500;

export function CharacterCount({ id, most, text, children }: Props) {
  const [left, setLeft] = useState(() => most - lengthOf(text));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setLeft(most - lengthOf(text)), [most, text]);
  const count = (event: FormEvent<HTMLDivElement>) => {
    const { value } = event.target as HTMLTextAreaElement;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setLeft(most - lengthOf(value)), PAUSE);
  };
  const isNear = left < most / 4;
  return (
    // The control inside is what one interacts with; this only listens.
    <div onInput={count}>
      {children}
      <p
        className="field__count"
        id={`${id}-count`}
        role="status"
        data-over={left < 0 || undefined}
      >
        {isNear && (left < 0 ? words.count.over(-left) : words.count.left(left))}
      </p>
    </div>
  );
}

function lengthOf(text: string): number {
  return tidyText(text, 'many-lines').length;
}
