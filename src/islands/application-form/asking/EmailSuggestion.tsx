/** Asks about an address that looks like a slip. It stops nobody: the second Continue passes. */
import { useEffect, useRef } from 'react';
import { foldLetters, isWithin } from '#domain/letters.ts';
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

const DOMAINS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];

/** Domains that exist, a letter away from one of those. */
const OTHERS = ['mail.com', 'ymail.com', 'email.com'];

/** The address that was probably meant; null where nothing looks wrong. */
export function likelyAddress(address: string): string | null {
  const [name = '', written = '', ...more] = address.trim().split('@');
  const domain = written.toLowerCase();
  if (name === '' || domain === '' || more.length > 0) return null;
  if ([...DOMAINS, ...OTHERS].includes(domain)) return null;
  const meant = DOMAINS.find((candidate) => isWithin(foldLetters(domain), candidate, 1));
  return meant === undefined ? null : `${name}@${meant}`;
}
