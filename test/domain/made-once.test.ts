import { expect, it } from 'vitest';
import { madeOnce } from '#domain/made-once.ts';

it('makes what was asked for once of every object and text', () => {
  const made: string[] = [];
  const greeting = madeOnce((person: { name: string }, language: string, place: object) => {
    made.push(`${person.name} ${language}`);
    return { person, language, place };
  });
  const [ann, bob, hall] = [{ name: 'Ann' }, { name: 'Bob' }, {}];
  const first = greeting(ann, 'en', hall);
  expect(greeting(ann, 'en', hall)).toBe(first);
  expect(greeting(ann, 'fr', hall)).not.toBe(first);
  expect(greeting(bob, 'en', hall)).not.toBe(first);
  expect(greeting(ann, 'en', {})).not.toBe(first);
  expect(made).toEqual(['Ann en', 'Ann fr', 'Bob en', 'Ann en']);
});

it('keeps also what is nothing', () => {
  let asked = 0;
  const nothing = madeOnce((_: object) => {
    asked += 1;
  });
  const one = {};
  nothing(one);
  nothing(one);
  expect(asked).toBe(1);
});
