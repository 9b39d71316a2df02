import { describe, expect, it } from 'vitest';
import { rules } from '#checks/rules.ts';
import { codeAndLeftovers } from './faults/code-and-leftovers.ts';
import { cohortDates } from './faults/cohort-dates.ts';
import { furtherSlips } from './faults/further-slips.ts';
import { idsAndReferences } from './faults/ids-and-references.ts';
import { keysAndYaml } from './faults/keys-and-yaml.ts';
import { linksAndWords } from './faults/links-and-words.ts';
import { otherSlips } from './faults/other-slips.ts';
import { pictures } from './faults/pictures.ts';
import { prices } from './faults/prices.ts';
import { programRules } from './faults/program-rules.ts';
import {
  slipsInProse,
  slipsInQuestions,
  withSlipsInProse,
  withSlipsInQuestions,
} from './faults/slips-in-texts.ts';
import { inspectWith, newFindings } from './seed.ts';

const tables = {
  keysAndYaml,
  idsAndReferences,
  cohortDates,
  pictures,
  prices,
  programRules,
  linksAndWords,
  codeAndLeftovers,
  otherSlips,
  furtherSlips,
};
const slips = { prose: slipsInProse, questions: slipsInQuestions };
const seeded = [
  ...Object.values(tables).flat(),
  ...Object.values(slips).flatMap((rows) => rows.map(([rule]) => ({ rule }))),
];

describe.each(Object.entries(tables))('%s', (_, faults) => {
  it.each(faults)('$name', { timeout: 30_000 }, async ({ rule, edits, message, ...stated }) => {
    const { report, places } = await inspectWith(edits);
    const found = newFindings(report).map(
      (finding) =>
        `${finding.file}:${finding.line}:${finding.column} ${finding.rule} ${finding.message}`,
    );
    expect(found).toEqual([`${places[0] ?? stated.place} ${rules[rule].class}/${rule} ${message}`]);
  });
});

it.each([
  ['prose', withSlipsInProse],
  ['questions', withSlipsInQuestions],
] as const)('every slip of %s is found in one run, each at its place', async (name, change) => {
  const { report, places } = await inspectWith([change]);
  const found = newFindings(report)
    .filter(({ file }) => places[0]?.startsWith(`${file}:`))
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
  expect(found).toEqual(
    slips[name].map(
      ([rule, , message], index) => `${places[index]} ${rules[rule].class}/${rule} ${message}`,
    ),
  );
});

describe('the seeded faults', () => {
  it('break every rule at least once', () => {
    const broken = new Set(seeded.map(({ rule }) => rule));
    expect(Object.keys(rules).filter((rule) => !broken.has(rule as keyof typeof rules))).toEqual(
      [],
    );
  });

  it('break every class at least three times', () => {
    const counts = new Map<string, number>();
    for (const { rule } of seeded) {
      const of = rules[rule].class;
      counts.set(of, (counts.get(of) ?? 0) + 1);
    }
    const classes = Array.from({ length: 17 }, (_, index) => `C${index + 1}`);
    expect(classes.filter((name) => (counts.get(name) ?? 0) < 3)).toEqual([]);
  });
});
