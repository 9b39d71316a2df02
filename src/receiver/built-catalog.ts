/**
 * What the receiver knows of the catalog: the files the build left for it, and nothing else.
 *
 * It can therefore run on a machine that has neither Astro nor the content.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplicationForm } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';

export interface BuiltDeadline {
  readonly status: 'open' | 'not-open-yet' | 'passed' | 'not-announced';
  readonly date: string | null;
  readonly closesAt: string | null;
  readonly kind?: 'date' | 'passed' | 'not-announced' | 'rolling';
  /** when a route without a date of its own is over */
  readonly passesAt?: string | null;
}

export interface BuiltRoute {
  readonly id: string;
  readonly via: string | null;
  readonly form: string;
  readonly deadline: BuiltDeadline;
  /** in applicants' words */
  readonly label?: string;
  readonly viaName?: string | null;
}

export interface BuiltCohort {
  readonly id: string;
  readonly program: string;
  readonly name: string;
  readonly sessions: readonly { readonly start: string }[];
  readonly routes: readonly BuiltRoute[];
}

export interface BuiltProgram {
  readonly id: string;
  readonly title: string;
  readonly edition?: string | null;
  readonly availability: string;
  readonly admission: {
    readonly form: string | null;
    readonly decisionWithin: string | null;
    /** how many trainers talk with every eligible applicant */
    readonly interviewers?: number | null;
  } | null;
}

export interface BuiltTuition {
  readonly program: string;
  readonly route: string | null;
  readonly currency: string;
  readonly plans: readonly {
    readonly id: string;
    readonly label?: string | null;
    readonly installments: readonly number[];
    readonly totalCents: number;
  }[];
}

export interface BuiltFee {
  readonly program: string;
  readonly id: string;
  readonly label?: string;
  readonly currency: string;
  readonly amountCents: number;
  /** how to pay, and what is not stated, in the words of the content */
  readonly note?: string | null;
}

/** A letter of admissions with `[[placeholders]]` in its text. */
export interface BuiltLetter {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly subject?: string | null;
  /** the programs it is for; none means all */
  readonly programs?: readonly string[];
  readonly body: string;
}

/** `/api/catalog.json`, as far as the receiver reads it. */
export interface BuiltCatalog {
  readonly version: 1;
  readonly asOf: string | null;
  readonly commit?: string | null;
  readonly site: {
    readonly name: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly retentionDays: number | null;
    readonly admissionsEmail: string | null;
  };
  readonly programs: readonly BuiltProgram[];
  readonly cohorts: readonly BuiltCohort[];
  readonly tuition: readonly BuiltTuition[];
  readonly fees: readonly BuiltFee[];
  readonly letters?: readonly BuiltLetter[];
  /** old addresses and where they lead, with the base path */
  readonly redirects?: readonly { readonly from: string; readonly to: string }[];
}

/** `dist/build.json`: what the build read. */
export interface BuildRecord {
  readonly commit: string | null;
  readonly siteUrl: string;
  /** path of the site, beginning and ending with `/` */
  readonly base: string;
  readonly asOf: string | null;
  readonly catalogNow: string | null;
  readonly formEndpoint: string | null;
}

/** Everything the receiver reads of a build. */
export interface Built {
  readonly build: BuildRecord;
  readonly catalog: BuiltCatalog;
  readonly forms: readonly ApplicationForm[];
  /** a page of the site with `%%TITLE%%` and `%%MAIN%%` where the receiver prints */
  readonly pageShell: string;
  /** the day the site behaves as, in words; `null` when it is live */
  readonly demonstration: string | null;
}

/** A build that is missing, unfinished or of another time; the message says what to do. */
export class BuildMissingError extends Error {}

/**
 * What a build left for the receiver.
 *
 * @throws BuildMissingError in one line when a file is missing, broken or of another version
 */
export function readBuilt(outDir: string): Built {
  const build = readJson<BuildRecord & { version: number }>(outDir, 'build.json');
  const catalog = readJson<BuiltCatalog>(outDir, 'api/catalog.json');
  const { forms } = readJson<{ forms: ApplicationForm[] }>(outDir, 'api/application-forms.json');
  const { html } = readJson<{ html: string }>(outDir, 'api/receiver-page.json');
  if (build.version !== 1 || catalog.version !== 1 || !Array.isArray(forms)) {
    throw new BuildMissingError(
      `${outDir} was built by another version of this project. Run "npm run build".`,
    );
  }
  if (!html?.includes('%%MAIN%%')) {
    throw new BuildMissingError(
      `${join(outDir, 'api/receiver-page.json')} has no place for the receiver’s pages. Run "npm run build".`,
    );
  }
  const demonstration = demonstrationDay(build, catalog);
  return { build, catalog, forms, pageShell: html, demonstration };
}

function demonstrationDay(build: BuildRecord, { asOf, site }: BuiltCatalog): string | null {
  const frozen = build.catalogNow ?? asOf;
  if (frozen === null) return null;
  return formatDate(dateIn(new Date(frozen).toISOString(), site.timeZone), site.locale, 'long');
}

function readJson<T>(outDir: string, name: string): T {
  const path = join(outDir, name);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new BuildMissingError(
      `${path} is missing: there is no build. Run "npm run build" first.`,
    );
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new BuildMissingError(`${path} is not complete JSON. Run "npm run build" again.`);
  }
}
