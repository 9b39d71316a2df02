import { describe, expect, it } from 'vitest';
import { readArguments } from '../scripts/read-arguments.ts';

const USAGE = 'Use npm run hoist -- <flag> [--to <mast>] [--slowly].';
const read = (...args: string[]) =>
  readArguments(args, { to: { type: 'string' }, slowly: { type: 'boolean' } }, USAGE, 1);

describe('the arguments of a command', () => {
  it('are its options, and the words that stand without one', () => {
    expect(read('blue', '--to', 'fore', '--slowly')).toEqual({
      given: { to: 'fore', slowly: true },
      words: ['blue'],
    });
    expect(read()).toEqual({ given: {}, words: [] });
  });

  it.each([
    [['--too', 'fore'], 'There is no --too.'],
    [['--to'], '--to needs a value.'],
    [['--slowly=very'], '--slowly takes no value.'],
    [['blue', 'red'], 'What is "red"?'],
  ])('are refused with the usage: %j', (args, message) => {
    expect(() => read(...args)).toThrow(`${message} ${USAGE}`);
  });
});
