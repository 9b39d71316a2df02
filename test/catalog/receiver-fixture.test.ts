/** The built site that the tests of the receiver read is one that the receiver takes. */
import { expect, it } from 'vitest';
import { readBuilt, readLetters } from '#receiver/built-catalog.ts';
import { SITE } from '../receiver/running.ts';

it('has every key of the contract: add a new one to test/receiver/fixtures/site', () => {
  expect(readBuilt(SITE).catalog.version).toBe(1);
  expect(readLetters(SITE)).toHaveLength(2);
});
