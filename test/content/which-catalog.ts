/** Whether `content/` is the demonstration, whose facts the tests of this folder know. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEMONSTRATION = 'Fluence (demonstration catalog)';

const content = join(import.meta.dirname, '../../content');
const site = join(content, 'site.yaml');

/** The name that `content/site.yaml` gives the institute; empty without one. */
export const catalogName = existsSync(site)
  ? (/^name: *(.*?) *$/m.exec(readFileSync(site, 'utf8'))?.[1] ?? '').replace(
      /^(["'])(.*)\1$/,
      '$2',
    )
  : '';

export const isDemonstration = catalogName === DEMONSTRATION;

/** Another institute may have left the guide out. */
export const hasGuide = existsSync(join(content, 'README.md'));
