import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MENDED } from '#integrations/staff-editor.ts';

it('the package of the editor holds everything that is mended in it', () => {
  const text = readFileSync(fileURLToPath(import.meta.resolve('@sveltia/cms')), 'utf8');
  const gone = MENDED.filter(([theirs, ours]) => text.replace(theirs, () => ours) === text);
  expect(gone).toEqual([]);
});
