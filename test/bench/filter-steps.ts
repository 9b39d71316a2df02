/** How long a step of the filters keeps the browser busy, on a slow processor. */
import { launchChromium } from '../browser/chromium.ts';
import { dataFolder, serveSite } from '../browser/serve.ts';
import type { BuiltSite } from '../site/sites.ts';

/** Chromium runs scripts so many times slower than this machine: about a phone of some years ago. */
export const SLOWDOWN = 4;

const STEPS = ['state=open', 'starts=2031-09', 'day=thursday', 'kind=workshop', 'credit=cme'];

/**
 * Milliseconds of script for the first use, with reading the list, and for each step after it.
 *
 * @param list stands in for what the site lists
 */
export async function filterSteps(
  site: BuiltSite,
  list?: string,
): Promise<{ readonly first: number; readonly steps: readonly number[] }> {
  const data = dataFolder();
  const [browser, served] = await Promise.all([launchChromium(), serveSite(site, data.path)]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    if (list !== undefined) {
      await page.route('**/programs/browse.json', (route) =>
        route.fulfill({ body: list, contentType: 'application/json' }),
      );
    }
    await page.goto(`${served.url}programs/`, { waitUntil: 'load' });
    await page.waitForFunction(() => customElements.get('catalog-filters'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const busy = async (press: string) => {
      const before = await session.send('Performance.getMetrics');
      await page.locator(press).click();
      // The script runs in the tasks that the press begins; two frames later it is over.
      await page.waitForTimeout(1000);
      const after = await session.send('Performance.getMetrics');
      const spent = (metrics: typeof before.metrics) =>
        metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
      return Math.round((spent(after.metrics) - spent(before.metrics)) * 1000);
    };
    // Time on the processor: what else the machine does counts for nothing.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const selector = (step: string) => {
      const [name, value] = step.split('=');
      return `input[name="${name}"][value="${value}"]`;
    };
    const [first = '', ...others] = STEPS.map(selector);
    const used = await busy(first);
    const steps: number[] = [];
    for (const step of others) steps.push(await busy(step));
    // Everything again: the longest list is printed.
    steps.push(await busy('[data-part="clear"]'));
    await page.locator('#sort').selectOption('tuition');
    return { first: used, steps };
  } finally {
    await browser.close();
    await served.stop();
    data.remove();
  }
}
