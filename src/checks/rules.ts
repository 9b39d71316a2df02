/**
 * Every rule of the content check, by its name.
 *
 * An error stops the build: it would mislead an applicant or break a page. A warning is read, and
 * can be acknowledged in `site.yaml` with a reason. The classes are those of the guide for staff.
 */
import { rulesOfFacts } from './rules-of-facts.ts';
import { rulesOfOneFile } from './rules-of-one-file.ts';
import { rulesOfTexts } from './rules-of-texts.ts';

export type { Severity } from './rule.ts';

export const rules = { ...rulesOfOneFile, ...rulesOfFacts, ...rulesOfTexts } as const;

export type RuleName = keyof typeof rules;
