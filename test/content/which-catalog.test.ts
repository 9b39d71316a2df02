import { it } from 'vitest';
import { catalogName, hasGuide, isDemonstration } from './which-catalog.ts';

it('knows whether content/ is the demonstration', ({ skip }) => {
  skip(
    !isDemonstration,
    `content/ holds "${catalogName}": the facts of the demonstration (test/content/facts*.test.ts, test/site/facts-on-pages.test.ts) are not looked for.`,
  );
});

it('knows whether the guide of content/ is there', ({ skip }) => {
  skip(
    !hasGuide,
    'content/ has no README.md: its tables and templates (test/content/{guide,templates}.test.ts) are not tried.',
  );
});
