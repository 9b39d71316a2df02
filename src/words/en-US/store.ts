/** What the store says to whoever runs the receiver: in the log, at the start, and after commands. */
import { counted } from './counts.ts';

const correctAddress = 'Compare DATABASE_URL with the address of the server.';
const byItself = 'It retries by itself.';

/** Why a store cannot be used, and what to do about it. */
export type Reason = readonly [reason: string, fix: string];

export const storeWords = {
  unavailable: (place: string, [reason, fix]: Reason) =>
    `Applications cannot be stored in ${place}: ${reason}. ${fix}`,
  writable: 'Make that place writable, or set DATABASE_URL to another.',
  served: (place: string) =>
    `A receiver serves ${place}. Stop it first, so that nothing it receives is lost.`,
  newer: (place: string, found: number, known: number) =>
    `The tables in ${place} have version ${found}; this project knows up to ${known}. Start the newer project, or restore a backup made before it.`,
  cannot: 'it cannot be written',
  somePostgres: 'the PostgreSQL of DATABASE_URL',

  reasons: {
    connectionBroke: ['the connection broke', byItself],
    refused: ['nothing answers there', 'Start the server, or correct DATABASE_URL.'],
    unknownHost: ['no host of that name is known', correctAddress],
    unreachable: ['it cannot be reached', correctAddress],
    noFile: [
      'a file or socket that its address names is not there',
      'Correct the paths in DATABASE_URL.',
    ],
    silent: ['it does not answer', 'Check the server.'],
    user: [
      'the user or password is not accepted',
      'Compare user and password in DATABASE_URL with those of the server.',
    ],
    noDatabase: ['there is no database of that name', 'Create it, or correct DATABASE_URL.'],
    noRight: ['the user may not make or change tables there', 'Grant it that right.'],
    readOnly: [
      'the database can only be read',
      'Name the server that takes writes in DATABASE_URL.',
    ],
    diskFull: ['its disk is full', 'Free up space there.'],
    noConnection: [
      'it has no connection left',
      'Raise max_connections there, or run fewer receivers.',
    ],
    beingRestored: ['a backup is being restored into it', 'Wait until that is done.'],
    starting: ['the server is stopping or starting', byItself],
    slow: ['it takes too long', byItself],
    letters: ['its encoding cannot hold every letter', 'Use a database made with ENCODING UTF8.'],
  },
  encoding: (name: string | undefined): Reason => [
    `its encoding is ${name}, which cannot hold every name`,
    'Use a database made with ENCODING UTF8.',
  ],
  files: {
    notAFile: (path: string) =>
      `${path} is not a file. Give the name of a file, or leave it out to print.`,
    notWritten: (path: string, code: string) =>
      `${path} cannot be written (${code}). Give another place, or free up space and permissions there.`,
    notPrinted: (code: string) => `The output was cut off (${code}). Nothing counts as delivered.`,
    progress: (count: string) => `${count} …`,
  },
  /** What `npm run backup` prints. */
  backup: {
    usage: `npm run backup -- <new file>              write a backup while the receiver runs
npm run backup -- --restore <file>        bring it back into an empty store that no receiver serves
npm run backup -- --restore --merge <file>   add what the store lacks, and keep what it has
npm run backup -- --from file:<path>      move another store into the empty one of DATABASE_URL`,
    written: (file: string) => `Backup written to ${file}:`,
    restored: (file: string) => `${file} restored:`,
    moved: (place: string) =>
      `${place} moved; it stays as it is, and nothing reads it once the receiver starts with the new DATABASE_URL:`,
    noStore: (place: string) =>
      `${place} is not a store. Give file:<path>, or the address of a database.`,
    checksum: 'checksum',
    exists: (file: string) => `${file} exists. Give the name of a new file.`,
    missing: (file: string) => `${file} does not exist.`,
    notEmpty:
      'The store holds applications. Restore into an empty one, or add --merge to keep both.',
    cutOff: (file: string) =>
      `${file} is not a complete backup: it was cut off, damaged, or not made by "npm run backup". Nothing was restored.`,
    differs: 'What was written differs from what was read. Nothing was kept: try again.',
    merged: (added: number, same: number) =>
      `Added: ${added}. In the store already, the same: ${same}.`,
    conflicts: (references: readonly string[], more: number) =>
      `Different in the store and the backup, kept as in the store: ${references.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  },
  /** What is said about deleting what is old. */
  retention: {
    undecidedSubject: (reference: string) => `Undecided: ${reference} will be deleted`,
    undecided: (reference: string, days: number, grace: number) =>
      `Application ${reference} arrived more than ${counted(days, 'day')} ago, and no decision is noted. It is deleted ${counted(grace, 'day')} after this email.
To note a decision: npm run applications -- decide ${reference} acceptance|deferral|refusal
To keep a copy: npm run applications -- show ${reference}`,
    none: (days: number) =>
      `Nothing that was delivered and decided is older than ${counted(days, 'day')}.`,
    due: (days: number) =>
      `Older than ${counted(days, 'day')}, delivered, and decided or announced:`,
    addYes: 'Add --yes to delete them.',
    undecidedState: 'undecided',
    received: (day: string) => `received ${day}`,
    purged: (count: number, days: number) =>
      `Deleted: ${count}. Older than ${counted(days, 'day')}.`,
    told: (count: number, grace: number) =>
      `Undecided: ${count}. Admissions is told; they are deleted ${counted(grace, 'day')} later.`,
    clock: (seen: string, now: string) =>
      `The clock of this machine says ${now}, and the store was last used ${seen}. Nothing is deleted until the clock is right. If it is: npm run applications -- purge --yes --clock-is-right`,
    clockReason: 'the clock is far ahead of the moment last seen',
  },
  otherCode: (code: string): Reason => [`error ${code}`, 'The log of the server says more.'],
} as const;
