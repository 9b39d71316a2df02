/** What was typed and cannot be done; the message says it in one line, with what to type instead. */
export class AuthoringMistake extends Error {}
