/** One post must not hold the server: what is done for it grows as its length does, not as its square. */

import { createTransport } from 'nodemailer';
import { expect, it } from 'vitest';
import { indented, oneLine } from '#receiver/admissions/plain-text.ts';
import { readBuilt } from '#receiver/built-catalog.ts';
import { formPage } from '#receiver/pages/form-page.ts';
import { printPage } from '#receiver/pages/page.ts';
import { chooseApplication } from '#receiver/protocol/choose.ts';
import { judge } from '#receiver/protocol/judge.ts';
import { type Fields, parseFields } from '#receiver/protocol/parse-fields.ts';
import { Refusal } from '#receiver/protocol/refusal.ts';
import { growth } from '../growth.ts';
import { heavyBodies } from './chaos/heavy-bodies.ts';
import { SITE } from './fixture-site.ts';
import { NOON } from './running.ts';

const built = readBuilt(SITE);
const clocks = { machineNow: () => NOON, catalogNow: () => NOON };
const form = built.forms.find(({ id }) => id === 'full');

const SMALL = 16_000;
const LARGE = 128_000;
/** Eight times as much may take three times eight as long; the square of eight is sixty-four. */
const MOST = 3 * (LARGE / SMALL);

/** Everything that is done for a post, but for the store: read, judge, and print the form again. */
async function receiveAndPrint(body: string, contentType: string): Promise<void> {
  let fields: Fields = new Map();
  try {
    fields = await parseFields(body, contentType);
    const choice = chooseApplication(fields, built);
    judge('application', fields, choice, choice.form, built, clocks, null);
  } catch (error) {
    if (!(error instanceof Refusal) || form === undefined) throw error;
    const page = { form, program: 'kap-certificate', fields, errors: error.errors };
    printPage(
      built.pageShell,
      formPage({ ...page, kind: 'application', action: '/f/application', now: NOON }, built),
    );
  }
}

it('reading, judging and printing a form grows with its length, whatever it is made of', async () => {
  const large = heavyBodies(LARGE);
  const slow: string[] = [];
  for (const [index, small] of heavyBodies(SMALL).entries()) {
    const other = large[index];
    if (other === undefined) throw new Error('The same bodies at both sizes');
    const times = await growth(
      () => receiveAndPrint(small.body, small.contentType),
      () => receiveAndPrint(other.body, other.contentType),
      MOST,
    );
    if (times > MOST) slow.push(`${small.name}: ${times.toFixed(0)} times`);
  }
  expect(slow).toEqual([]);
});

it('mail and lists grow with the length of an answer', async () => {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const address = 'a@example.org';
  const print = async (text: string) => {
    oneLine(text);
    const mail = { from: address, to: address, subject: 's', text: indented(text) };
    await transport.sendMail(mail);
  };
  const slow: string[] = [];
  for (const filler of [' ', '\n', ' \n', 'a', '=', '\n.', '\u202e', 'é ']) {
    const text = (size: number) => `a${filler.repeat(size / filler.length)}b`;
    const times = await growth(
      () => print(text(SMALL)),
      () => print(text(LARGE)),
      MOST,
    );
    if (times > MOST) slow.push(`${JSON.stringify(filler)}: ${times.toFixed(0)} times`);
  }
  expect(slow).toEqual([]);
});
