/** A test file that reads built sites begins when they are built. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { generatedSite, outcomeOf, sites } from './sites.ts';

for (const site of [...sites, generatedSite]) {
  for (;;) {
    // One that was never built is missed by the tests that read it, and by no others.
    const outcome = existsSync(outcomeOf(site)) ? readFileSync(outcomeOf(site), 'utf8') : 'built';
    if (outcome === 'built') break;
    if (outcome !== 'awaited') throw new Error(outcome);
    await pause(200);
  }
}
