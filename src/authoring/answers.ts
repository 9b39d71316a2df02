/** What `npm run new` asks: one table of a kind serves its flags, `--help`, and a terminal. */
import { AuthoringMistake } from './mistake.ts';

/** Somebody who can be asked. */
export interface Terminal {
  /** One line that was typed, without white space around it. */
  readonly ask: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
}

/** Takes what was typed; throws an AuthoringMistake for what it cannot be. */
export type Reader<Value> = (text: string) => Value;

/**
 * `must`: nothing can be written without it. `may`: asked at a terminal, where an empty answer leaves
 * it out. `flag`: known already, unless the flag says otherwise. `no`: it means nothing here.
 */
type Need = 'must' | 'may' | 'flag' | 'no';

interface Asked {
  /** What it is, for the question, for help, and for whoever left the flag out. */
  readonly noun: string;
  /** How it is written: `"Fall 2025"`. */
  readonly example: string;
}

/** One question; its functions may look at the answers to those above it. */
export interface Question<Told, Value> {
  readonly noun: string;
  readonly example: string | ((told: Told) => string);
  readonly read: (text: string, told: Told) => Value;
  /** `may` where nothing is said. */
  readonly need?: Need | ((told: Told) => Need);
  /** The flag may stand several times: values are joined by commas. */
  readonly isList?: true;
  /** Asked one by one instead; `text` is what a flag would say. */
  readonly parts?: (told: Told) => readonly (Asked & { readonly text: Reader<string> })[];
}

/** The questions of a kind by their flags, in order. */
export type Questions<Told> = {
  readonly [Flag in keyof Told]: Question<Told, NonNullable<Told[Flag]>>;
};

const BACK = '<';
const REST = '?';
const HOW = `${BACK} goes back to the question before, ${REST} tells what is still to come.`;

/**
 * Every answer: from flags, else from the terminal; null for what was left out.
 *
 * @param terminal null where nobody can be asked: what is missing is then a mistake
 * @throws AuthoringMistake with a line for each flag that is missing or wrong
 */
export async function answersTo<Told extends object>(
  questions: Questions<Told>,
  flags: Readonly<Record<string, readonly string[]>>,
  terminal: Terminal | null,
): Promise<Told> {
  const order = Object.keys(questions) as (keyof Told & string)[];
  const told = {} as Told;
  const given = { ...flags };
  const faults: string[] = [];
  const asked: number[] = [];
  terminal?.say(HOW);
  for (let at = 0; at < order.length; ) {
    const flag = order[at] as keyof Told & string;
    const question = questions[flag];
    try {
      const need = needOf(question, told);
      let value: Told[keyof Told] | null = null;
      if (given[flag] !== undefined) {
        value = readFlag(question, given[flag], need, told);
      } else if (terminal !== null && (need === 'must' || need === 'may')) {
        const rest = order.slice(at + 1).filter((one) => given[one] === undefined);
        const nouns = rest.map((one) => questions[one].noun);
        const answer = await answerTo(question, told, need === 'must', terminal, nouns);
        if (answer === BACK) {
          at = asked.pop() ?? at;
          continue;
        }
        asked.push(at);
        value = answer?.value ?? null;
      } else if (need === 'must') {
        throw new AuthoringMistake(
          `--${flag} is missing → Give ${lowerFirst(question.noun)}: --${flag} ${exampleOf(question, told)}`,
        );
      }
      Object.defineProperty(told, flag, { value, configurable: true });
    } catch (fault) {
      if (!(fault instanceof AuthoringMistake)) throw fault;
      const { message } = fault;
      if (terminal !== null) {
        // Told wrongly by a flag: somebody is there to be asked.
        terminal.say(message);
        delete given[flag];
        continue;
      }
      if (message !== '') faults.push(message.startsWith('--') ? message : `--${flag}: ${message}`);
      // Whatever rests on this answer can be neither read nor missed.
      const get = () => {
        throw new AuthoringMistake('');
      };
      Object.defineProperty(told, flag, { get, configurable: true });
    }
    at += 1;
  }
  if (faults.length > 0) throw new AuthoringMistake(faults.join('\n'));
  return told;
}

function needOf<Told>({ need = 'may' }: Question<Told, unknown>, told: Told): Need {
  return typeof need === 'function' ? need(told) : need;
}

function readFlag<Told, Value>(
  question: Question<Told, Value>,
  texts: readonly string[],
  need: Need,
  told: Told,
): Value {
  if (need === 'no') {
    throw new AuthoringMistake('it means nothing beside the other answers → Leave it out.');
  }
  const text = question.isList ? texts.join(',') : (texts.at(-1) ?? '');
  return question.read(text.trim(), told);
}

async function answerTo<Told, Value>(
  question: Question<Told, Value>,
  told: Told,
  isNeeded: boolean,
  terminal: Terminal,
  rest: readonly string[],
): Promise<{ readonly value: Value } | null | typeof BACK> {
  const example = exampleOf(question, told);
  const whole = { noun: question.noun, example, text: (text: string) => text };
  const texts: string[] = [];
  for (const part of question.parts?.(told) ?? [whole]) {
    for (;;) {
      const answer = await terminal.ask(`${part.noun} (${part.example})`);
      if (answer === BACK) return BACK;
      try {
        if (answer === REST) {
          terminal.say(['Still to come, where it applies:', ...rest].join('\n- '));
          continue;
        }
        const text = answer === '' && !isNeeded ? '' : part.text(answer);
        if (text !== '' || isNeeded) question.read(text, told);
        if (text !== '') texts.push(text);
        break;
      } catch (fault) {
        if (!(fault instanceof AuthoringMistake)) throw fault;
        terminal.say(fault.message);
      }
    }
  }
  return texts.length === 0 ? null : { value: question.read(texts.join(','), told) };
}

/** The table for people: each flag, what it gives, and how it is written. */
export function printedQuestions<Told>(questions: Questions<Told>): readonly string[] {
  const order = Object.keys(questions) as (keyof Told & string)[];
  const widest = Math.max(...order.map((flag) => flag.length));
  return order.map((flag) => {
    const { noun, example, need } = questions[flag];
    const written = typeof example === 'string' ? ` (${example})` : '';
    return `  --${flag.padEnd(widest)}  ${noun}${written}${need === 'must' ? ', needed' : ''}`;
  });
}

function exampleOf<Told>({ example }: Question<Told, unknown>, told: Told): string {
  return typeof example === 'function' ? example(told) : example;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
