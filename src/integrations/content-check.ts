/**
 * Checks all content before Astro reads it, and stops with every finding instead of the first.
 */
import type { AstroIntegration } from 'astro';
import { checkContent, formatFinding } from '#checks/check-content.ts';

/** The content has errors. They are already printed: whoever catches this prints nothing more. */
export class ContentError extends Error {
  constructor(count: number) {
    super(`The content has ${count === 1 ? 'an error' : `${count} errors`}: nothing was built.`);
    this.name = 'ContentError';
  }
}

/**
 * The integration.
 *
 * `astro:config:done` runs before Astro's content sync, which stops at the first bad entry and
 * knows nothing of the rules across files.
 */
export function contentCheck({ contentDir }: { contentDir: string }): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': async () => {
        const findings = await checkContent({ contentDir });
        for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
        const errors = findings.filter((finding) => finding.severity === 'error');
        if (errors.length > 0) throw new ContentError(errors.length);
      },
    },
  };
}
