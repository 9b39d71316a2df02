/** `npm run guide`: writes the tables and pictures of content/README.md anew, from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from '#authoring/guide.ts';

const path = join(import.meta.dirname, '../content/README.md');
writeFileSync(path, withTables(readFileSync(path, 'utf8')));
