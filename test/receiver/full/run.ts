/** Measures every figure on both stores and prints them; the exit code says whether all are reached. */

import { cpus } from 'node:os';
import { inContainer } from '../../deployment/container.ts';
import { countedByAddress, sameAsOwnServer, troubleBehindNginx } from '../../deployment/figures.ts';
import { followsTheClock } from '../../deployment/follows-the-clock.ts';
import { onCloudflarePages, onGithubPages } from '../../deployment/hosts.ts';
import { newcomer, upgradedFromEarlier } from '../../deployment/own-repository.ts';
import { builtEdits, everyEdit } from '../../review/full.ts';
import { STORES, testStores } from '../stores.ts';
import * as figures from './figures.ts';
import { longestHold } from './longest-hold.ts';
import { manyRows } from './many.ts';
import { openedBySpreadsheet } from './spreadsheet.ts';
import { storeTroubles } from './store-troubles.ts';

/** How much of everything; the whole is 1. */
export async function runFull(part: number): Promise<boolean> {
  const of = (count: number) => Math.max(1, Math.round(count * part));
  const cores = cpus();
  process.stdout.write(`${cores.length} × ${cores[0]?.model.trim()}, Node ${process.version}\n`);
  let areReached = true;
  const tell = (where: string, { name, measured, isReached }: figures.Figure, started: number) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const mark = isReached ? 'reached' : 'MISSED';
    process.stdout.write(`${mark}  ${where}${name}: ${measured} (${seconds} s)\n`);
    areReached &&= isReached;
  };
  const alone = [
    everyEdit,
    () => builtEdits(5, Math.floor(Math.random() * 10_000)),
    openedBySpreadsheet,
    sameAsOwnServer,
    countedByAddress,
    onGithubPages,
    onCloudflarePages,
    followsTheClock,
    newcomer,
    upgradedFromEarlier,
    inContainer,
  ];
  for (const measure of alone) {
    const started = performance.now();
    tell('', await measure(), started);
  }
  for (const name of STORES) {
    const stores = testStores(name, true);
    const measures: ((url: string) => Promise<figures.Figure>)[] = [
      (url) => figures.speed(url, of(5000)),
      longestHold,
      (url) => figures.keys(url, of(1000)),
      (url) => figures.bodies(url, of(10_000)),
      (url) => figures.slowSockets(url, of(500)),
      (url) => figures.kills(url, of(200)),
      (url) => storeTroubles(url, 10 * part, stores.troubles(url)),
      ...(name === 'PostgreSQL'
        ? [(url: string) => troubleBehindNginx(url, stores.troubles(url))]
        : []),
      (url) => manyRows(url, of(1_000_000), stores.newUrl),
    ];
    for (const measure of measures) {
      const started = performance.now();
      tell(`${name}: `, await measure(await stores.newUrl()), started);
    }
  }
  return areReached;
}
