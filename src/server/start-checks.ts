/** What has to be right before the server listens, and what is worth saying when it does. */

import type { BuildRecord } from '#contract/build.ts';
import { mailSetupFault } from '#receiver/outbox/mail-setup.ts';
import { demonstrationFault, isLoopback, type Settings } from '#settings.ts';
import { StartError } from './start-error.ts';

/**
 * Stop before anybody could be misled or an application could reach nobody.
 *
 * @param machineNow ISO instant
 * @throws StartError
 */
export function checkStart(settings: Settings, build: BuildRecord, machineNow: string): void {
  const fault = demonstrationFault({
    asOf: build.asOf,
    catalogNow: settings.catalogNow ?? (build.asOf === null ? build.catalogNow : null),
    siteUrl: settings.siteUrl ?? build.siteUrl,
    smtpUrl: settings.smtpUrl,
    allowDemonstration: settings.allowDemonstration,
    machineNow,
  });
  if (fault !== null) throw new StartError(fault);
  const mailFault = mailSetupFault(settings, build);
  if (mailFault !== null) throw new StartError(mailFault);
}

/** What whoever starts it should know of the port: who can reach it past the proxy. */
export function proxyNotes({ trustProxy, host, rateLimit }: Settings): string[] {
  if (trustProxy === 0 || rateLimit === null || isLoopback(host)) return [];
  return [
    `TRUST_PROXY is ${trustProxy}, and HOST is "${host}": whoever reaches this port without the proxy can make up an address and pass the limits. Set HOST to 127.0.0.1, or let the proxy alone reach the port.`,
  ];
}

/** One line for every value of the environment that the build did not have. */
export function differences(settings: Settings, outDir: string, build: BuildRecord): string[] {
  const compared: [string, string | null, string | null][] = [
    ['SITE_URL', settings.siteUrl, build.siteUrl],
    ['FORM_ENDPOINT', settings.formEndpoint, build.formEndpoint],
    ['CATALOG_NOW', settings.catalogNow, build.catalogNow ?? build.asOf],
  ];
  return compared.flatMap(([name, own, built]) => {
    if (own === null || sameValue(own, built)) return [];
    const was = built === null ? 'without one' : `with "${built}"`;
    return [`${name} is "${own}", but ${outDir} was built ${was}: build again, or unset ${name}.`];
  });
}

function sameValue(own: string, built: string | null): boolean {
  if (built === null) return false;
  const [ownTime, builtTime] = [Date.parse(own), Date.parse(built)];
  if (!Number.isNaN(ownTime) && !Number.isNaN(builtTime)) return ownTime === builtTime;
  return own.replace(/\/$/, '') === built.replace(/\/$/, '');
}
