/** C12: what `npm run new` left for staff to fill in, in a comment or in place of a text. */
import type { ReadContent } from '#catalog/read-content.ts';
import type { Audience } from './audience.ts';
import { type Finding, findingAt } from './finding.ts';

/** Every finding of a place that is still to be filled in. */
export function checkFillIn(content: ReadContent, { isPublic }: Audience): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    const isDraft = (file.value as { status?: unknown } | null)?.status === 'draft';
    return [...file.source.matchAll(/(# *)?\bFill in: ([^\n"']+)/g)].map((match) => {
      const [, comment, what = ''] = match;
      const rest =
        comment === undefined
          ? 'Write it in place of these words.'
          : 'Write it, then delete this comment.';
      const message = `still to be filled in: ${what.trim().replace(/\.$/, '')} → ${rest}`;
      const found = findingAt(content, file.placeAt(match.index), 'fill-in', message);
      // A comment is seen by nobody; a text would be printed before the public.
      const isPrinted = comment === undefined && !isDraft;
      return isPublic && isPrinted ? { ...found, severity: 'error' as const } : found;
    });
  });
}
