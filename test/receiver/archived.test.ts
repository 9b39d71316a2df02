import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SITE } from './fixture-site.ts';
import { postJson, postPage, startReceiver, supplemental, temporaryFolder } from './running.ts';

/** What is changed here of the built files. */
interface BuiltCatalog {
  readonly programs: { availability: string }[];
  readonly cohorts: { status: string; readonly routes: { readonly deadline: object }[] }[];
}
interface BuiltForms {
  readonly forms: { readonly id: string; archived?: true }[];
}

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
});

/** A receiver whose build was edited, on a day when every deadline is still ahead. */
async function receiverAfter(edit: (catalog: BuiltCatalog, forms: BuiltForms) => void) {
  const folder = temporaryFolder();
  const site = join(folder.path, 'site');
  cpSync(SITE, site, { recursive: true });
  const paths = ['catalog', 'application-forms'].map((name) => join(site, 'api', `${name}.json`));
  const [catalog, forms] = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
  edit(catalog, forms);
  writeFileSync(paths[0] ?? '', JSON.stringify(catalog));
  writeFileSync(paths[1] ?? '', JSON.stringify(forms));
  const running = await startReceiver({ environment: { CATALOG_OUT_DIR: site } });
  stops.push(folder.remove, () => running.stop());
  return running;
}

const edits: readonly [string, Parameters<typeof receiverAfter>[0]][] = [
  [
    'program',
    ({ programs }) => {
      for (const program of programs) program.availability = 'archived';
    },
  ],
  [
    'cohort, as the build writes it',
    ({ cohorts }) => {
      for (const cohort of cohorts) {
        cohort.status = 'archived';
        for (const { deadline } of cohort.routes) {
          Object.assign(deadline, { status: 'passed', kind: 'passed', date: null, closesAt: null });
        }
      }
    },
  ],
  [
    'form',
    (_, { forms }) => {
      for (const form of forms) if (form.id === 'supplemental') form.archived = true;
    },
  ],
];

describe.each(edits)('an application to an archived %s', (_, edit) => {
  it('is stored, and its applicant is told that it is late', async () => {
    const running = await receiverAfter(edit);
    const reply = await postJson(running, supplemental());
    expect(reply.status).toBe(200);
    const page = await postPage(running, supplemental({ email: 'bo@example.org' }));
    expect(page.status).toBe(303);
    const receipt = await fetch(new URL(page.headers.get('location') ?? '', running.url));
    expect(await receipt.text()).toContain('Arrived after the deadline.');
  });
});

it('is offered in no form that the receiver prints again', async () => {
  const running = await receiverAfter(edits[1]?.[1] ?? (() => {}));
  const sent = { ...supplemental(), way: '', email: '' };
  const page = await (
    await postPage(running, { ...sent, program: 'kap-certificate', form: 'supplemental' })
  ).text();
  expect(page).not.toContain('kap-certificate/fall-2024|');
});
