import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '#receiver/store/open-store.ts';
import { SITE } from './fixture-site.ts';
import { listApplications } from './kept-rows.ts';
import { postPage, startReceiver, supplemental, temporaryFolder } from './running.ts';

const folder = temporaryFolder();
const site = join(folder.path, 'site');
cpSync(SITE, site, { recursive: true });
const path = join(site, 'api/catalog.json');
const catalog = JSON.parse(readFileSync(path, 'utf8'));
for (const cohort of catalog.cohorts) {
  cohort.places = { capacity: 12, left: null, isFull: true, asOf: '2024-07-10' };
  for (const route of cohort.routes) route.isFull = true;
}
writeFileSync(path, JSON.stringify(catalog));
const running = await startReceiver({ environment: { CATALOG_OUT_DIR: site } });
afterAll(async () => {
  await running.stop();
  folder.remove();
});

async function receiptOf(page: Response): Promise<string> {
  expect(page.status).toBe(303);
  const receipt = await fetch(new URL(page.headers.get('location') ?? '', running.url));
  return receipt.text();
}

describe('an application for a full cohort', () => {
  it('is stored, and its applicant is told that no place was left', async () => {
    const receipt = await receiptOf(await postPage(running, supplemental()));
    expect(receipt).toContain('The cohort was full when your application arrived. We keep it,');
    expect(receipt).not.toContain('Arrived after the deadline.');
  });

  it('is named so in a form that is printed again', async () => {
    const page = await postPage(running, supplemental({ email: 'no address' }));
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('The cohort is full');
  });
});

describe('an entry of the waiting list', () => {
  const interestIn = (cohort: string) => ({
    program: 'kap-certificate',
    way: `${cohort}||`,
    email: 'ada@example.org',
    confirmed: 'yes',
  });

  it('is kept with the cohort it is for', async () => {
    const interest = interestIn('kap-certificate/fall-2024');
    const page = await postPage(running, interest, {}, 'f/interest');
    expect(page.status).toBe(303);
    const database = await openStore(running.settings.databaseUrl);
    const kept = await listApplications(database);
    await database.close();
    const entries = kept.filter(({ kind }) => kind === 'interest');
    expect(entries.map(({ cohort }) => cohort)).toEqual(['kap-certificate/fall-2024']);
  });

  it('keeps its cohort where something else is missing', async () => {
    const interest = { ...interestIn('kap-certificate/fall-2024'), email: '' };
    const page = await postPage(running, interest, {}, 'f/interest');
    expect(page.status).toBe(422);
    const text = await page.text();
    expect(text).toContain('name="way" value="kap-certificate/fall-2024||"');
    expect(text).toContain('You are not on the list yet.');
  });

  it('is refused for a cohort that does not exist', async () => {
    const interest = interestIn('kap-certificate/no-such');
    const page = await postPage(running, interest, {}, 'f/interest');
    expect(page.status).toBe(422);
  });
});
