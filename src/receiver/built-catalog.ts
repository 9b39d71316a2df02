/**
 * What the receiver knows of the catalog: the files the build left for it, and nothing else.
 *
 * It can therefore run on a machine that has neither Astro nor the content.
 */

import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { applicationFormsApiSchema } from '#contract/application-forms.ts';
import { type BuildRecord, buildRecordSchema, receiverPageSchema } from '#contract/build.ts';
import { type CatalogApi, catalogApiSchema } from '#contract/catalog.ts';
import { type BuiltLetters, lettersFile, lettersSchema } from '#contract/letters.ts';
import type { ApplicationForm } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import { EVERYONE } from '#domain/routes.ts';
import { applyWords } from '#words/apply.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { receiverWords } from '#words/receiver.ts';

export type BuiltProgram = CatalogApi['programs'][number];
export type BuiltCohort = CatalogApi['cohorts'][number];
export type BuiltRoute = BuiltCohort['routes'][number];
export type BuiltDeadline = BuiltRoute['deadline'];
export type BuiltTuition = CatalogApi['tuition'][number];
export type BuiltFee = CatalogApi['fees'][number];
/** What applicants say of themselves who take this route; null where it is everyone’s. */
export function situationLabel({ id, label }: BuiltRoute): string | null {
  return id === EVERYONE && label === applyWords.everyone ? null : label;
}

/** “I still need PTI, with August 2024 PTI”; null where both are unknown. */
export function wayText(situation: string | null, via: string | null): string | null {
  return joinedWords.facts([situation, via && costWords.withVia(via)]) || null;
}

/** A letter of admissions with `[[placeholders]]` in its text. */
export type BuiltLetter = BuiltLetters['letters'][number];

export { lettersFile };

/** Everything the receiver reads of a build. */
export interface Built {
  readonly build: BuildRecord;
  readonly catalog: CatalogApi;
  readonly forms: readonly ApplicationForm[];
  /** a page of the site with both markers where the receiver prints */
  readonly pageShell: string;
  /** the day the site behaves as, in words; `null` when it is live */
  readonly demonstration: string | null;
}

/** A build that is missing, unfinished or of another time; the message says what to do. */
export class BuildMissingError extends Error {}

/**
 * What a build left for the receiver, read by the shapes with which it was written.
 *
 * @throws BuildMissingError in one line when a file is missing, broken or of another version
 */
export function readBuilt(outDir: string): Built {
  const build = read(outDir, 'build.json', buildRecordSchema);
  const catalog = read(outDir, 'api/catalog.json', catalogApiSchema);
  const { forms } = read(outDir, 'api/application-forms.json', applicationFormsApiSchema);
  const { locale } = catalog.site;
  if (locale !== receiverWords.locale) {
    throw new BuildMissingError(
      `${outDir} was built in ${locale}, and this process speaks ${receiverWords.locale}. Start it again for that build.`,
    );
  }
  const { html } = read(outDir, 'api/receiver-page.json', receiverPageSchema);
  const demonstration = demonstrationDay(build, catalog);
  return { build, catalog, forms, pageShell: html, demonstration };
}

/**
 * The letters that lie beside a build.
 *
 * @returns the file that is missing where only the public part of a build was brought here
 * @throws BuildMissingError in one line when the file is broken or of another version
 */
export function readLetters(outDir: string): readonly BuiltLetter[] | { readonly missing: string } {
  const path = lettersFile(realpathSync(outDir));
  const letters = readIfThere(path, lettersSchema);
  return letters?.letters ?? { missing: path };
}

function demonstrationDay(build: BuildRecord, { asOf, site }: CatalogApi): string | null {
  const frozen = build.catalogNow ?? asOf;
  if (frozen === null) return null;
  return formatDate(dateIn(new Date(frozen).toISOString(), site.timeZone), site.locale, 'long');
}

function read<Schema extends z.ZodType>(
  outDir: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const path = join(outDir, name);
  const content = readIfThere(path, schema);
  if (content !== null) return content;
  throw new BuildMissingError(`${path} is missing: there is no build. Run "npm run build" first.`);
}

function readIfThere<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.output<Schema> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BuildMissingError(`${path} is not complete JSON. Run "npm run build" again.`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [{ path: place, message }] = parsed.error.issues as [z.core.$ZodIssue];
  throw new BuildMissingError(
    `${path} was built by another version of this project (${place.join('.') || 'the whole file'}: ${message}). Run "npm run build".`,
  );
}
