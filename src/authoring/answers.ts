/** What `npm run new` is told: by flags, and at a terminal by answers to questions. */
import { AuthoringMistake } from './mistake.ts';

/** Somebody who can be asked. */
export interface Terminal {
  /** One line that was typed, without white space around it. */
  readonly ask: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
}

/** Takes what was typed; throws an AuthoringMistake for what it cannot be. */
export type Reader<Value> = (text: string) => Value;

export interface Asked<Value> {
  readonly flag: string;
  /** What it is, for the question and for whoever left the flag out: “the name of the person”. */
  readonly noun: string;
  /** How it is written: `"Fall 2025"`. */
  readonly example: string;
  readonly read: Reader<Value>;
}

export class Answers {
  readonly #flags: Readonly<Record<string, readonly string[]>>;
  readonly #terminal: Terminal | null;

  /** @param terminal null where nobody can be asked: what is missing is then a mistake */
  constructor(flags: Readonly<Record<string, readonly string[]>>, terminal: Terminal | null) {
    this.#flags = flags;
    this.#terminal = terminal;
  }

  /**
   * Says at once everything that is missing or cannot be, where nobody can be asked.
   *
   * @throws AuthoringMistake with a line for each of these flags
   */
  expect(asked: readonly Asked<unknown>[]): void {
    if (this.#terminal !== null) return;
    const faults = asked.flatMap((one) => {
      try {
        return this.#given(one) === null ? [missingText(one)] : [];
      } catch (fault) {
        if (!(fault instanceof AuthoringMistake)) throw fault;
        return [fault.message];
      }
    });
    if (faults.length > 0) throw new AuthoringMistake(faults.join('\n'));
  }

  /** An answer there must be. @throws AuthoringMistake that names the flag, where nobody can be asked */
  async need<Value>(asked: Asked<Value>): Promise<Value> {
    const given = this.#given(asked);
    if (given !== null) return given.value;
    if (this.#terminal === null) {
      throw new AuthoringMistake(missingText(asked));
    }
    return this.#askUntilRead(asked, this.#terminal, (text) => asked.read(text));
  }

  /** An answer there may be; null where the flag is missing or the answer is empty. */
  async may<Value>(asked: Asked<Value>): Promise<Value | null> {
    const given = this.#given(asked);
    return given === null ? this.ask(asked) : given.value;
  }

  /** Like `may`, for what has no flag of its own. */
  async ask<Value>(asked: Omit<Asked<Value>, 'flag'>): Promise<Value | null> {
    if (this.#terminal === null) return null;
    return this.#askUntilRead(asked, this.#terminal, (text) =>
      text === '' ? null : asked.read(text),
    );
  }

  /** Yes or no; no where nobody can be asked. */
  async isWanted(question: string): Promise<boolean> {
    const answer = (await this.#terminal?.ask(`${question} (y or n)`)) ?? 'n';
    return /^y(es)?$/i.test(answer);
  }

  /** Whether a flag was given. */
  has(flag: string): boolean {
    return this.#flags[flag] !== undefined;
  }

  /** Every value of a flag that may occur several times, or hold several between commas. */
  all(flag: string): string[] {
    return (this.#flags[flag] ?? [])
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  #given<Value>({ flag, read }: Asked<Value>): { readonly value: Value } | null {
    const text = this.#flags[flag]?.at(-1)?.trim();
    return text === undefined ? null : { value: read(text) };
  }

  async #askUntilRead<Value>(
    { noun, example }: Pick<Asked<unknown>, 'noun' | 'example'>,
    terminal: Terminal,
    read: Reader<Value>,
  ): Promise<Value> {
    for (;;) {
      try {
        return read(await terminal.ask(`${noun} (${example})`));
      } catch (error) {
        if (!(error instanceof AuthoringMistake)) throw error;
        terminal.say(error.message);
      }
    }
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function missingText({ flag, noun, example }: Pick<Asked<unknown>, 'flag' | 'noun' | 'example'>) {
  return `--${flag} is missing → Give ${lowerFirst(noun)}: --${flag} ${example}`;
}
