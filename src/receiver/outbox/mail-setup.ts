/** Whether anybody is told of applications, and what to say where nobody is. */

import type { BuildRecord } from '#contract/build.ts';
import { isLoopback, isPublicSite, type Settings } from '#settings.ts';
import { mailSetupWords } from '#words/mail-setup.ts';

const words = mailSetupWords.start;

/** Why the receiver must not start as mail is set up, in one line, or `null`. */
export function mailSetupFault(settings: Settings, build: BuildRecord): string | null {
  const { smtpUrl, admissionsEmail, mailDeclined, host } = settings;
  if (admissionsEmail !== null) return null;
  if (smtpUrl !== null) return mailDeclined ? words.declinedYetSet : words.noRecipient;
  if (mailDeclined) return null;
  if (!isLoopback(host)) return words.nothingSaid(words.hostIsOpen(host));
  const siteUrl = settings.siteUrl ?? build.siteUrl;
  return takesApplications(build, siteUrl) ? words.nothingSaid(words.siteIsOpen(siteUrl)) : null;
}

/** What whoever starts it should know about mail, one line each: nothing waits unnoticed. */
export function mailNotes(settings: Settings, build: BuildRecord): string[] {
  const { smtpUrl, admissionsEmail, mailDeclined } = settings;
  if (smtpUrl !== null) return [];
  if (admissionsEmail !== null) return [words.noServer(admissionsEmail)];
  const siteUrl = settings.siteUrl ?? build.siteUrl;
  return mailDeclined && takesApplications(build, siteUrl) ? [words.declined] : [];
}

/** What a build says when the receiver could not serve it with the same environment; ends its line. */
export function mailNoteOfBuild(settings: Settings, build: BuildRecord): string {
  const isMissing = mailSetupFault(settings, build) !== null;
  return isMissing ? mailSetupWords.build(build.siteUrl) : '';
}

/** Whether others can reach the site, and its forms lead to this receiver. */
function takesApplications(build: BuildRecord, siteUrl: string): boolean {
  return build.formEndpoint === null && isPublicSite(siteUrl);
}
