/** What the store says to whoever runs the receiver: in the log, at the start, and after commands. */

const correctAddress = 'Compare DATABASE_URL with the address of the server.';
const byItself = 'It is tried again by itself.';

/** Why a store cannot be used, and what to do about it. */
export type Reason = readonly [reason: string, fix: string];

export const storeWords = {
  unavailable: (place: string, [reason, fix]: Reason) =>
    `Applications cannot be stored in ${place}: ${reason}. ${fix}`,
  writable: 'Make that place writable, or set DATABASE_URL to another.',
  served: (place: string) =>
    `A receiver serves ${place}. Stop it first, so that nothing it takes in is lost.`,
  newer: (place: string, found: number, known: number) =>
    `The tables in ${place} have version ${found}; this project knows up to ${known}. Start the newer project, or restore a backup made before it.`,
  somePostgres: 'the PostgreSQL of DATABASE_URL',

  reasons: {
    connectionBroke: ['the connection broke', byItself],
    refused: ['nothing answers there', 'Start the server, or correct DATABASE_URL.'],
    unknownHost: ['no host of that name is known', correctAddress],
    unreachable: ['it cannot be reached', correctAddress],
    silent: ['it does not answer', 'Look after the server.'],
    user: [
      'user or password are not accepted',
      'Compare user and password in DATABASE_URL with those of the server.',
    ],
    noDatabase: ['there is no database of that name', 'Create it, or correct DATABASE_URL.'],
    noRight: ['the user may not make or change tables there', 'Grant it the right to.'],
    readOnly: [
      'the database can only be read',
      'Name the server that takes writes in DATABASE_URL.',
    ],
    diskFull: ['its disk is full', 'Make room there.'],
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
  otherCode: (code: string): Reason => [`error ${code}`, 'The log of the server says more.'],
} as const;
