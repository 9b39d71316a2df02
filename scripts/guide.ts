/** `npm run guide`: writes the tables of content/README.md anew, from the schemas and the rules of the check. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from '#authoring/guide.ts';

const path = join(import.meta.dirname, '../content/README.md');
writeFileSync(path, withTables(readFileSync(path, 'utf8')));
