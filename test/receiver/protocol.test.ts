import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReference, referenceOf } from '#domain/reference.ts';
import { runApplications } from '#receiver/admissions/command.ts';
import {
  postJson,
  postPage,
  type Running,
  startReceiver,
  supplemental,
  without,
} from './running.ts';

let receiver: Running;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

async function listed() {
  const { out } = await runApplications(['list', '--json'], receiver.settings);
  return JSON.parse(out) as { reference: string; email?: string }[];
}

describe('an application', () => {
  it('is stored, and the reference is the one the sender can make', async () => {
    const submissionId = crypto.randomUUID();
    const response = await postJson(receiver, supplemental({ submissionId }));
    const reference = await referenceOf(submissionId);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ok: true,
      next: `${receiver.url}f/received?${new URLSearchParams({ reference })}`,
      reference,
    });
    const { out } = await runApplications(['show', reference], receiver.settings);
    expect(out).toContain('Ketamine-Assisted Psychotherapy Certificate');
    expect(out).toContain('Family name\n    O’Brien-Ñuñez 李');
    expect(out).toContain('Decide by: 2024-07-22');
  });

  it('from a page that was open while its cohort or program was renamed is taken, under the new id', async () => {
    const taken = async (fields: Record<string, string>) => {
      const submissionId = crypto.randomUUID();
      const response = await postJson(receiver, supplemental({ ...fields, submissionId }));
      const { reference } = (await response.json()) as { reference: string };
      const { out } = await runApplications(['show', reference, '--json'], receiver.settings);
      const { program, cohort, route } = JSON.parse(out);
      return [response.status, program, cohort, route];
    };
    const today = [200, 'kap-certificate', 'kap-certificate/fall-2024', 'prerequisite-taken'];
    expect(await taken({ way: 'kap-certificate/autumn-2024|prerequisite-taken|' })).toEqual(today);
    expect(await taken({ way: 'kap/fall-2024|prerequisite-taken|', program: 'kap' })).toEqual(
      today,
    );
  });

  it('may name cohort and route apart, and be sent as a form or as multipart', async () => {
    const sent = without(supplemental({ email: 'apart@example.org' }), 'way');
    const apart = { ...sent, cohort: 'kap-certificate/fall-2024', route: 'prerequisite-taken' };
    const [json, form] = await Promise.all([
      postJson(receiver, apart),
      postPage(receiver, supplemental({ email: 'apart@example.org' }), { Accept: '*/*' }),
    ]);
    const data = new FormData();
    for (const [name, value] of Object.entries(apart)) data.append(name, String(value));
    const multipart = await fetch(`${receiver.url}f/application`, { method: 'POST', body: data });
    const references = await Promise.all(
      [json, form, multipart].map(async (one) => (await one.json()).reference),
    );
    // However it is sent, the same answers are the same application.
    expect(new Set(references).size).toBe(1);
    expect(isReference(references[0])).toBe(true);
  });

  it('sent twice without an id stays one', async () => {
    const before = (await listed()).length;
    const sent = supplemental({ email: 'twice@example.org' });
    const first = await (await postJson(receiver, sent)).json();
    const second = await (await postJson(receiver, { ...sent, givenName: '  Ada ' })).json();
    expect(second).toEqual(first);
    expect(await listed()).toHaveLength(before + 1);
  });

  it('with a missing field is refused with an instruction, and nothing is stored', async () => {
    const before = (await listed()).length;
    const response = await postJson(receiver, without(supplemental(), 'email'));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      errors: [
        { code: 'REQUIRED_FIELD_MISSING', field: 'email', message: 'Enter your email address' },
      ],
    });
    expect(await listed()).toHaveLength(before);
  });

  it('must say what it is for, without contradicting itself', async () => {
    const wrong = async (changes: Record<string, unknown>) => {
      const response = await postJson(receiver, supplemental(changes));
      const { errors } = await response.json();
      return `${response.status} ${errors[0].code} ${errors[0].field ?? ''}`;
    };
    expect(await wrong({ way: '' })).toBe('422 REQUIRED_FIELD_MISSING program');
    expect(await wrong({ way: '', program: 'kap-certificate' })).toBe(
      '422 REQUIRED_FIELD_MISSING way',
    );
    expect(await wrong({ way: '', program: 'pti-certificate' })).toBe('422 TYPE_TEXT program');
    expect(await wrong({ way: 'kap-certificate/fall-2031|prerequisite-taken|' })).toBe(
      '422 TYPE_TEXT way',
    );
    expect(await wrong({ way: 'kap-certificate/fall-2024|no-route|' })).toBe('422 TYPE_TEXT way');
    expect(await wrong({ route: 'with-prerequisite' })).toBe('422 TYPE_TEXT way');
    expect(await wrong({ program: 'pc-kap' })).toBe('422 TYPE_TEXT way');
    expect(await wrong({ form: 'full' })).toBe('422 TYPE_TEXT form');
    expect(await wrong({ form: 'no-form' })).toBe('404 FORM_NOT_FOUND ');
    expect(await wrong({ submissionId: '12' })).toBe('400 SUBMISSION_ID ');
  });

  it('to a program without cohorts needs no way', async () => {
    const response = await postJson(receiver, {
      program: 'pc-kap',
      form: 'full',
      givenName: 'Ada',
      familyName: 'B',
      email: 'pc@example.org',
      license: 'active',
      components: ['retreat'],
      confirmed: true,
    });
    expect(response.status).toBe(200);
  });

  it('takes the id from the header, and refuses two that differ', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const headers = { 'Idempotency-Key': `"${one}"` };
    const stored = await postJson(receiver, supplemental({ goals: 'header' }), headers);
    expect((await stored.json()).reference).toBe(await referenceOf(one));
    const differing = await postJson(receiver, supplemental({ submissionId: other }), headers);
    expect(differing.status).toBe(400);
  });
});

describe('a sender whose reply was lost', () => {
  const ask = (id: string) => fetch(`${receiver.url}f/arrived?id=${id}`);

  it('is told whether its id arrived, and nothing else', async () => {
    const submissionId = crypto.randomUUID();
    const before = await ask(submissionId);
    expect([before.status, await before.text()]).toEqual([200, 'not here']);
    await postJson(receiver, supplemental({ submissionId, email: 'lost@example.org' }));
    const after = await ask(submissionId.toUpperCase());
    expect([after.status, await after.text()]).toEqual([200, 'arrived']);
    expect(after.headers.get('cache-control')).toBe('no-store');
    expect(after.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
  });

  it('has to name an id, and may not ask without end', async () => {
    expect((await ask('12')).status).toBe(400);
    const limited = await startReceiver({ environment: { RATE_LIMIT: '2/2' } });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) {
      const address = `${limited.url}f/arrived?id=${crypto.randomUUID()}`;
      statuses.push((await fetch(address)).status);
    }
    await limited.stop();
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('an applicant without script', () => {
  it('is sent to a page printed from the stored row, with nothing personal on it', async () => {
    const response = await postPage(receiver, supplemental({ email: 'page@example.org' }));
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    expect(location).toMatch(/^\/f\/received\?reference=/);
    const page = await fetch(new URL(location, receiver.url));
    const text = await page.text();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<title>We have your application · Fixture</title>');
    expect(text).toContain('Admissions decides by July 22, 2024');
    expect(text).not.toMatch(/Ada|example\.org(?<!admissions@example\.org)/);
  });

  it('is promised no day while a fee is outstanding, and told of the interview', async () => {
    const response = await postPage(receiver, {
      program: 'pc-kap',
      form: 'full',
      givenName: 'Ada',
      familyName: 'B',
      email: 'fee@example.org',
      license: 'neither',
      confirmed: 'yes',
    });
    const page = await fetch(new URL(response.headers.get('location') ?? '', receiver.url));
    const text = await page.text();
    expect(text).toContain('Two trainers interview every eligible applicant.');
    expect(text).toContain('Admissions decides within 4 weeks of receipt and writes to you.');
    expect(text).toContain('Application fee: $100. Admissions will tell you how to pay.');
    expect(text).not.toContain('decides by');
    expect(text).toContain(
      'When Postgraduate Certificate in KAP begins is not published here. Ask admissions.',
    );
    expect(text).toContain('This site sends no email. Keep your reference.');
  });

  it('gets the form back with every value, and what is wrong at the top and beside the field', async () => {
    const response = await postPage(
      receiver,
      supplemental({ email: 'not an address', goals: '</textarea><script>alert(1)</script>' }),
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('<title>Error: Supplemental application · Fixture</title>');
    expect(text).toContain('<a href="#email">Enter “Email address” like name@example.org</a>');
    expect(text).toContain('value="not an address"');
    expect(text).toContain('value="O’Brien-Ñuñez 李"');
    expect(text).toMatch(/value="kap-certificate\/fall-2024\|prerequisite-taken\|" checked/);
    expect(text).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(text).not.toContain('<script>');
  });

  it('is told in one round what is wrong with the choice and with the answers', async () => {
    const response = await postPage(receiver, {
      program: 'kap-certificate',
      form: 'full',
      license: 'on-track',
      familyName: 'B',
    });
    const text = await response.text();
    const links = [...text.matchAll(/<li><a href="#([^"]+)">([^<]+)/g)].map(([, , said]) => said);
    expect(links).toEqual([
      'Choose a cohort and what applies to you',
      'Enter your given name',
      'Enter your email address',
      'Enter where you are in your training',
      'Confirm that your answers are true',
    ]);
    expect(text).toContain('with August PTI <span class="choice__hint">Apply by July 31, 2024');
    // Late, and nobody chose it.
    expect(text).not.toContain('with June PTI');
    // Asked of another program only.
    expect(text).not.toContain('Components already taken');
    expect(text).toContain('Only if you chose “On track” under “License”.');
  });

  it('is told when a reference is unknown', async () => {
    const page = await fetch(`${receiver.url}f/received?reference=0000000000`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('No such reference');
  });
});
