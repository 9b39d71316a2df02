/**
 * Checks the internal links of the last build; prints each that leads nowhere, exit code 1 if any.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLinks } from '#integrations/link-audit.ts';
import { readSettings } from '#settings.ts';
import { reportFailure } from './report-failure.ts';

try {
  const { outDir } = readSettings(process.env);
  const { siteUrl } = JSON.parse(readFileSync(join(outDir, 'build.json'), 'utf8')) as {
    siteUrl: string;
  };
  const faults = auditLinks(outDir, siteUrl);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(`${outDir}: ${faults.length} dead links\n`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}
