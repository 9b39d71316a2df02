/** Why the server does not start, in one line: the place and the fix. */
export class StartError extends Error {}
