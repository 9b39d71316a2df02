/** The report of a content check as text for people, JSON for programs, annotations for a git host. */
import type { ContentReport } from './check-content.ts';
import { type Finding, formatFinding } from './finding.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report in one of the formats, ending with a line break. */
export function printReport(report: ContentReport, format: ReportFormat): string {
  return { text: asText, json: asJson, github: asAnnotations }[format](report);
}

/** Findings to act on: errors, and warnings that nobody has acknowledged. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ acknowledged }) => acknowledged === null);
}

/** How many of each there are. */
export function countFindings(findings: readonly Finding[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly acknowledged: number;
} {
  const open = openFindings(findings);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: open.length - errors,
    acknowledged: findings.length - open.length,
  };
}

/** “10 folders, 64 files: no errors, 6 acknowledged warnings”. */
export function summarize({ findings, folders, files }: ContentReport): string {
  const { errors, warnings, acknowledged } = countFindings(findings);
  const parts = [errors === 0 ? 'no errors' : counted(errors, 'error')];
  if (warnings > 0) parts.push(counted(warnings, 'warning'));
  if (acknowledged > 0) parts.push(counted(acknowledged, 'acknowledged warning'));
  return `${counted(folders, 'folder')}, ${counted(files, 'file')}: ${parts.join(', ')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The line under a finding, with a mark under the place; long lines are cut around it. */
export function excerpt({ sourceLine, column }: Finding): string {
  if (sourceLine.trim() === '') return '';
  const start = Math.max(0, column - 60);
  const shown = sourceLine.slice(start, start + 110).replaceAll('\t', ' ');
  const indent = /^ */.exec(shown)?.[0].length ?? 0;
  const skip = Math.min(indent, column - 1 - start);
  return `    ${shown.slice(skip)}\n    ${' '.repeat(column - 1 - start - skip)}^\n`;
}

function asText(report: ContentReport): string {
  const findings = openFindings(report.findings);
  const printed = findings.map((finding) => `${formatFinding(finding)}\n${excerpt(finding)}`);
  return `${printed.join('')}${summarize(report)}\n`;
}

function asJson(report: ContentReport): string {
  const { folders, files, findings } = report;
  const counts = countFindings(findings);
  return `${JSON.stringify({ version: 1, folders, files, ...counts, findings }, null, 2)}\n`;
}

/** Workflow commands, as GitHub and hosts like it read them. */
function asAnnotations(report: ContentReport): string {
  const lines = openFindings(report.findings).map(
    ({ severity, file, line, column, rule, message }) =>
      `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${text(message)}\n`,
  );
  return `${lines.join('')}${summarize(report)}\n`;
}

function text(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
