/** Who is who: nobody is told of, hidden by or taken for somebody else, on both stores. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceOf } from '#domain/reference.ts';
import { runApplications } from '#receiver/admissions/command.ts';
import { postJson, postPage, type Running, startReceiver, supplemental } from './running.ts';
import { STORES, testStores } from './stores.ts';

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let receiver: Running;
  beforeAll(async () => {
    receiver = await startReceiver({ databaseUrl: await stores.newUrl() });
  }, 60_000);
  afterAll(async () => {
    await receiver.stop();
  }, 60_000);

  const send = async (changes: Record<string, unknown>) => {
    const response = await postJson(receiver, supplemental(changes));
    return { status: response.status, body: await response.json() };
  };
  const listed = async (...more: string[]) => {
    const { out } = await runApplications(['list', '--json', ...more], receiver.settings);
    return (JSON.parse(out) as { reference: string }[]).map(({ reference }) => reference);
  };
  const shown = async (reference: string) =>
    (await runApplications(['show', reference], receiver.settings)).out;

  describe('a draft that came along with the id of somebody’s application', () => {
    it('is an application of its own: nothing is said of the first, nothing is lost', async () => {
      const submissionId = crypto.randomUUID();
      await send({ submissionId, email: 'first@example.org' });
      const second = { submissionId, email: 'second@example.org', goals: 'Mine' };
      const { status, body } = await send(second);
      expect([status, body.ok]).toEqual([200, true]);
      expect(JSON.stringify(body)).not.toContain(await referenceOf(submissionId));
      expect(await listed()).toContain(body.reference);
      expect((await send(second)).body).toEqual(body);
      const page = await postPage(receiver, supplemental(second));
      expect(page.headers.get('location')).toBe(
        `/f/received?${new URLSearchParams({ reference: body.reference })}`,
      );
    });

    it('is a correction or a new application where it is the same person’s', async () => {
      const submissionId = crypto.randomUUID();
      const email = 'same@example.org';
      await send({ submissionId, email });
      const changed = { submissionId, email: 'SAME@example.org', goals: 'Changed' };
      const { status, body } = await send(changed);
      expect([status, body.errors[0].code]).toEqual([422, 'ALREADY_RECEIVED']);
      expect(body.reference).toBe(await referenceOf(submissionId));
      const page = await (await postPage(receiver, supplemental(changed))).text();
      expect(page).toContain(`name="corrects" value="${body.reference}"`);
      expect(page).toContain('Send as a new application');
      expect(page).not.toContain(submissionId);
    });
  });

  describe('a robot that fills in the hidden field', () => {
    it('with somebody’s answers hides nothing of that person’s own post', async () => {
      const answers = { email: 'victim@example.org', goals: 'Same' };
      const robot = await send({ ...answers, leaveEmpty: 'x' });
      const person = await send(answers);
      expect(person.status).toBe(200);
      expect(person.body.reference).not.toBe(robot.body.reference);
      expect(await listed('--quarantined')).toContain(robot.body.reference);
      expect(await listed('--quarantined')).not.toContain(person.body.reference);
      // Both again: two rows stay two.
      expect((await send(answers)).body).toEqual(person.body);
      expect((await send({ ...answers, leaveEmpty: 'y' })).body).toEqual(robot.body);
    });

    it('was a browser, where the same comes again with the field left empty', async () => {
      const answers = { submissionId: crypto.randomUUID(), email: 'autofill@example.org' };
      const { body } = await send({ ...answers, leaveEmpty: 'Ada' });
      expect(await listed('--quarantined')).toContain(body.reference);
      expect((await send(answers)).body).toEqual(body);
      expect(await listed('--quarantined')).not.toContain(body.reference);
    });
  });

  describe('a correction', () => {
    it('says nothing of what it corrects, and tells staff whose that was', async () => {
      const first = await send({ email: 'owner@example.org', submissionId: crypto.randomUUID() });
      const corrects = first.body.reference;
      const own = await send({ email: 'Owner@example.org', goals: 'Better', corrects });
      const foreign = await send({ email: 'else@example.org', corrects });
      const nothing = await send({ email: 'else@example.org', corrects: '0000000000' + '0' });
      for (const { status, body } of [own, foreign, nothing]) {
        expect([status, Object.keys(body)]).toEqual([200, ['ok', 'next', 'reference']]);
      }
      expect(await shown(own.body.reference)).toContain(`corrects ${corrects},`);
      expect(await shown(foreign.body.reference)).toContain(
        `corrects ${corrects} (not the same address)`,
      );
      expect(await shown(nothing.body.reference)).toContain('corrects 00000000000 (not here)');
    });
  });
});
