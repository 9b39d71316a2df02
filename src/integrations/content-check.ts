/**
 * Checks all content before Astro reads it, and stops with every finding instead of the first.
 */
import type { AstroIntegration } from 'astro';
import { showContent } from '#catalog/shown-content.ts';
import type { Audience } from '#checks/audience.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import { formatFinding } from '#checks/finding.ts';
import { openFindings } from '#checks/print-report.ts';
import { BuildFault } from './build-fault.ts';

/** The content that is checked, and for whom. */
export interface Checked extends Audience {
  readonly contentDir: string;
}

/**
 * The integration.
 *
 * `astro:config:done` runs before Astro's content sync, which stops at the first bad entry and
 * knows nothing of the rules across files.
 */
export function contentCheck(checked: Checked): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': async () => {
        const { findings, content } = await inspectContentFolder(checked.contentDir, checked);
        for (const finding of openFindings(findings)) {
          process.stderr.write(`${formatFinding(finding)}\n`);
        }
        const errors = findings.filter((finding) => finding.severity === 'error');
        if (errors.length === 0) return showContent(content);
        const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
        throw new BuildFault(`The content has ${count}: nothing was built.`);
      },
    },
  };
}
