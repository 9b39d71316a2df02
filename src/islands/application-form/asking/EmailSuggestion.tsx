/** Asks about an address that looks like a slip. It stops nobody: the second Continue passes. */
import { useEffect, useRef } from 'react';
import { applicationSendingWords as words } from '#words/application-sending.ts';

interface Props {
  readonly address: string | null;
  readonly onAccept: () => void;
}

export function EmailSuggestion({ address, onAccept }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Continue did not go on: the focus says why.
  useEffect(() => {
    if (address !== null) box.current?.focus();
  }, [address]);
  if (address === null) return null;
  return (
    <div className="application__notes" ref={box} tabIndex={-1}>
      <p>
        {words.email.suggestion(address)}{' '}
        <button className="application__link" type="button" onClick={onAccept}>
          {words.email.accept}
        </button>
      </p>
      <p>{words.email.keep}</p>
    </div>
  );
}
