/** A request that is not accepted, with everything an answer needs to say so. */

/** One error as the Formspree protocol has it. Without `field` it concerns the whole form. */
export interface ProtocolError {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly ProtocolError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errors: readonly ProtocolError[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(errors.map(({ code }) => code).join(' '));
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A refusal with one error of the whole form. */
export function refuse(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(status, [{ code, message }], headers);
}
