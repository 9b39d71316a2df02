import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectContentFolder } from '#checks/check-content.ts';
import { summarize } from '#checks/print-report.ts';
import { contentDir, untouchedReport } from './seed.ts';

it('finds no error in the shipped content, and exactly these acknowledged warnings', () => {
  const found = untouchedReport().findings.map(
    ({ file, rule, severity, acknowledged }) =>
      `${acknowledged === null ? 'open' : 'acknowledged'} ${severity} ${rule} in ${file}`,
  );
  expect(found).toEqual([
    'acknowledged warning C17/decision-too-late in cohorts/kap-certificate/fall-2024.mdx',
    'acknowledged warning C17/prerequisite-too-late in cohorts/kap-certificate/fall-2024.mdx',
    'acknowledged warning C17/payment-before-decision in cohorts/kap-certificate/fall-2024.mdx',
    'acknowledged warning C12/replace-before-publishing in site.yaml',
    'acknowledged warning C12/permission-not-recorded in testimonials/darlene-chee-costello.mdx',
    'acknowledged warning C12/permission-not-recorded in testimonials/joe-hatcher.mdx',
  ]);
});

it('says what staff must know of the fall cohort', () => {
  const messages = untouchedReport()
    .findings.filter(({ file }) => file.endsWith('fall-2024.mdx'))
    .map(({ message }) => message);
  expect(messages).toEqual([
    'a decision on an application of 2024-09-10 can take until 2024-09-17, and the first session is on 2024-09-17 → Move the deadline, or decide these early.',
    'pti-certificate/august-2024 may not end in time: it begins in 2024-08, and must begin by 2024-08-06 to end before the first session on 2024-09-17 → Write its dates into content/cohorts/pti-certificate/august-2024.mdx, or take the route out.',
    'payment in full is due before the start, pti-certificate/august-2024 must begin by 2024-08-06, and a decision can take until 2024-08-07 → Move the deadline, or tell applicants in warning.',
  ]);
});

it('reads the folder as a terminal would open its files', async () => {
  const { findings } = await inspectContentFolder(contentDir);
  expect(findings[0]?.file).toBe(`${contentDir}/cohorts/kap-certificate/fall-2024.mdx`);
  expect(findings).toHaveLength(untouchedReport().findings.length);
});

it('finds no error in the second catalog either', async () => {
  const report = await inspectContentFolder(join(contentDir, '../second-catalog'));
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(summarize(report)).toMatch(/^12 folders, \d+ files: no errors/);
});
