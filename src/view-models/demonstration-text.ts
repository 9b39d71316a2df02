/** The demonstration’s banner as one text, for what leaves the site: calendars, mail, print. */

import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import { joinedWords } from '#words/joined.ts';
import { siteWords } from '#words/site.ts';
import type { PageContext } from './page-context.ts';

/** “Demonstration. This site behaves as if …”; null when live. */
export function demonstrationText(context: PageContext): string | null {
  if (!context.isDemonstration) return null;
  const { timeZone, locale } = context.catalog.site;
  const { title, text } = siteWords.demonstration(
    formatDate(dateIn(context.now, timeZone), locale, 'long'),
  );
  return joinedWords.sentences([title, text]);
}
