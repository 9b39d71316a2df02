import { it } from 'vitest';
import { catalogName, isDemonstration } from './which-catalog.ts';

it('knows whether content/ is the demonstration', ({ skip }) => {
  skip(
    !isDemonstration,
    `content/ holds "${catalogName}": the facts of the demonstration (test/content/facts*.test.ts) are not looked for.`,
  );
});
