/** What an author reads when a content file is wrong: from its text to the lines of the check. */
import { parseContentFile } from '#catalog/content-file.ts';
import { parseBySchema } from '#catalog/schema-faults.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';

/** A complete, faultless file of each kind, as short as it can be. Lines are replaced by tests. */
export const shortest = {
  cohorts: `name: Fall 2024
timeZone: America/New_York
time: { start: "11:00", end: "13:00" }
sessions:
  - "2024-09-17"
routes:
  - id: prerequisite-taken
    deadline: "2024-09-10"`,
  programs: `title: A program
edition: "2024"
editionOf: a-program
availability: offered
source: 2024 document
kind: workshop
delivery: live-online
summary: A sentence.
admission: { by: ask-admissions }`,
  pricing: `currency: USD
tuition:
  - plans:
      - { id: full, label: In full, total: 1925 }`,
  applications: `title: Application
sections:
  - id: about-you
    title: About you
    fields:
      - { name: email, label: Email, type: email, missing: Enter your email address }`,
  eligibility: `source: 2024 document
criteria:
  - id: license
    statement: You hold a license.
    anyOf:
      - id: license
        question: Do you hold a license?
        options:
          - { value: active, label: I do, effect: meets }
          - { value: neither, label: I do not, effect: not-yet }
outcomes: { meets: Yes., notYet: Not yet., ask: Ask us. }`,
  events: `title: Open house
date: "2024-07-20"
start: "18:00"
end: "19:00"
join: Room 4`,
  faq: `question: Why?
topic: learning`,
  letters: `title: Acceptance
kind: acceptance
subject: The decision`,
  people: `name: Ada
source: as stated in 2024`,
  testimonials: `name: Ada
source: 2024 document
permission: recorded`,
  pages: `title: About
description: A sentence.`,
  search: `synonyms:
  - [nurse, RN]
answers:
  - words: [how much]
    address: /faq/#cost`,
} as const satisfies Record<CollectionName, string>;

export const shortestSite = `contentVersion: 1
name: An institute
shortName: Institute
tagline: A sentence.
description: A sentence.
timeZone: America/New_York
currency: USD
locale: en-US
notice: A sentence.
treatmentNotice: A sentence.
contacts: { admissionsEmail: admissions@example.org }
retentionDays: 365`;

/** The lines of the check for the YAML of one file; the first line of the YAML is line 1. */
export function faultsIn(kind: CollectionName | 'site', yaml: string): string[] {
  const schema = kind === 'site' ? siteSchema : collections[kind].schema;
  const parsed = parseBySchema(parseContentFile(`${kind}.yaml`, yaml), schema);
  if ('fields' in parsed) return [];
  return parsed.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/**
 * The lines of the check for the shortest file of a kind with one change.
 *
 * @param change the line that is replaced by its first words, or added: `edition: 2024`
 */
export function faultsOf(
  kind: CollectionName | 'site',
  from: string | RegExp,
  to: string,
): string[] {
  const whole = kind === 'site' ? shortestSite : shortest[kind];
  const changed = whole.replace(from, to);
  if (changed === whole) throw new Error(`Nothing in ${kind} reads ${from}.`);
  return faultsIn(kind, changed);
}
