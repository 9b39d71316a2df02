import { describe, expect, it } from 'vitest';
import type { Finding } from '#checks/finding.ts';
import { printReport, summarize } from '#checks/print-report.ts';

const deadline: Finding = {
  file: 'content/cohorts/kap-certificate/fall-2024.mdx',
  line: 24,
  column: 15,
  rule: 'C6/deadline-after-start',
  severity: 'error',
  message:
    'routes[0].deadline "2024-09-20" is after the first session "2024-09-17" → Move the deadline to or before the first session.',
  sourceLine: '    deadline: "2024-09-20"',
  acknowledged: null,
};
const spelling: Finding = {
  ...deadline,
  file: 'content/pages/100%, a:b.mdx',
  line: 9,
  column: 3,
  rule: 'C16/spelling',
  severity: 'warning',
  message: '"programme" is British spelling → Write "program".',
  sourceLine: 'A programme.',
};
const report = {
  findings: [deadline, spelling, { ...spelling, line: 10, acknowledged: 'A name.' }],
  folders: 10,
  files: 60,
};

describe('a report', () => {
  it('is text with the line of each open finding and a mark under the place', () => {
    expect(printReport(report, 'text')).toMatchInlineSnapshot(`
      "content/cohorts/kap-certificate/fall-2024.mdx:24:15 C6/deadline-after-start routes[0].deadline "2024-09-20" is after the first session "2024-09-17" → Move the deadline to or before the first session.
          deadline: "2024-09-20"
                    ^
      content/pages/100%, a:b.mdx:9:3 warning C16/spelling "programme" is British spelling → Write "program".
          A programme.
            ^
      10 folders, 60 files: 1 error, 1 warning, 1 acknowledged warning
      "
    `);
  });

  it('cuts a long line around the place', () => {
    const long = { ...deadline, column: 200, sourceLine: `${'word '.repeat(39)}    wrong here` };
    const [, line = '', mark = ''] = printReport({ ...report, findings: [long] }, 'text').split(
      '\n',
    );
    expect(line[mark.indexOf('^')]).toBe('w');
    expect(line.slice(mark.indexOf('^'))).toBe('wrong here');
    expect(line.length).toBeLessThan(120);
  });

  it('is JSON with every finding, the acknowledged ones with their reason', () => {
    expect(JSON.parse(printReport(report, 'json'))).toEqual({
      version: 1,
      folders: 10,
      files: 60,
      errors: 1,
      warnings: 1,
      acknowledged: 1,
      findings: report.findings,
    });
  });

  it('is annotations for a git host, with what they reserve escaped', () => {
    expect(printReport(report, 'github')).toMatchInlineSnapshot(`
      "::error file=content/cohorts/kap-certificate/fall-2024.mdx,line=24,col=15,title=C6/deadline-after-start::routes[0].deadline "2024-09-20" is after the first session "2024-09-17" → Move the deadline to or before the first session.
      ::warning file=content/pages/100%25%2C a%3Ab.mdx,line=9,col=3,title=C16/spelling::"programme" is British spelling → Write "program".
      10 folders, 60 files: 1 error, 1 warning, 1 acknowledged warning
      "
    `);
  });
});

describe('the last line', () => {
  it('says what was checked and what was found', () => {
    expect(summarize(report)).toBe(
      '10 folders, 60 files: 1 error, 1 warning, 1 acknowledged warning',
    );
    expect(summarize({ findings: [], folders: 1, files: 2 })).toBe('1 folder, 2 files: no errors');
  });
});
