/** What the applicant should know: restored, cleared, deleted, loaded. */
import { useEffect, useRef } from 'react';

interface Props {
  readonly notes: readonly string[];
  /** Rises with every change of screen. */
  readonly visit: number;
}

/** A new screen is read from its title on; notes that come later take the focus to be read. */
export function Notes({ notes, visit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ notes, visit });
  useEffect(() => {
    const isNew = before.current.notes !== notes;
    if (isNew && before.current.visit === visit) box.current?.focus();
    before.current = { notes, visit };
  }, [notes, visit]);
  if (notes.length === 0) return null;
  return (
    <div className="application__notes" ref={box} tabIndex={-1}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
