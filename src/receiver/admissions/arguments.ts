/** What was typed after `npm run applications --`. */

import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { parseReference } from '#domain/reference.ts';
import { receiverWords } from '#words/receiver.ts';
import type { Database } from '../store/database.ts';
import { findApplication } from '../store/read-applications.ts';
import type { StoredApplication } from '../store/records.ts';
import type { Filter } from './select.ts';

const words = receiverWords.admissions;

/** A mistake in what was typed; its message is for the person who typed it. */
export class UsageError extends Error {}

export interface Arguments {
  readonly command: string;
  readonly rest: readonly string[];
  readonly filter: Filter;
  readonly json: boolean;
  readonly format: string;
  /** file to write to; `null` prints */
  readonly out: string | null;
  readonly accessNeeds: boolean;
  readonly yes: boolean;
  /** for `purge`: the clock may be far ahead of what the store last saw */
  readonly clockIsRight: boolean;
  /** who runs the command */
  readonly who: string;
}

/** @throws UsageError for an option there is not */
export function readArguments(argv: readonly string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        program: text,
        cohort: text,
        kind: text,
        late: flag,
        quarantined: flag,
        undelivered: flag,
        undecided: flag,
        'same-address': flag,
        json: flag,
        format: { type: 'string', default: 'csv' },
        out: text,
        'access-needs': flag,
        yes: flag,
        'clock-is-right': flag,
        as: text,
      },
    });
    const [command = '', ...rest] = positionals;
    // A reference may be typed in its groups.
    const groups = rest.findLastIndex(
      (_, last) => parseReference(rest.slice(0, last + 1).join('')) !== null,
    );
    if (groups > 0) rest.splice(0, groups + 1, rest.slice(0, groups + 1).join(''));
    const { program, cohort, kind, late, quarantined, undelivered, undecided } = values;
    return {
      command,
      rest,
      filter: {
        program,
        cohort,
        kind,
        late,
        quarantined,
        undelivered,
        undecided,
        sameAddress: values['same-address'],
      },
      json: values.json,
      format: values.format,
      out: values.out ?? null,
      accessNeeds: values['access-needs'],
      yes: values.yes,
      clockIsRight: values['clock-is-right'],
      who: values.as?.trim() || userInfo().username,
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${words.usage}`);
  }
}

/** The application whose reference was typed. @throws UsageError when there is none */
export async function namedApplication(
  database: Database,
  text: string | undefined,
): Promise<StoredApplication> {
  if (text === undefined) throw new UsageError(words.giveReference);
  const reference = parseReference(text);
  const application = reference && (await findApplication(database, reference));
  if (!application) throw new UsageError(words.unknownReference(text));
  return application;
}
