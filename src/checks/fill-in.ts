/** C12: what `npm run new` left for staff to fill in, in a comment or in place of a text. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import type { Audience } from './audience.ts';
import { type Finding, finding, findingAt } from './finding.ts';
import { printed } from './programs.ts';

/** Every finding of a place that is still to be filled in. */
export function checkFillIn(content: ReadContent, audience: Audience): Finding[] {
  return [...marks(content, audience), ...withoutText(content)];
}

/** A question without its answer, a letter that says nothing. */
function withoutText(content: ReadContent): Finding[] {
  return (['faq', 'letters', 'testimonials'] as const).flatMap((collection) =>
    printed<{ id: string; fields: { status: string }; body: string }>(
      content.collections[collection],
    )
      .filter(({ body }) => body === '')
      .map(({ id }) => {
        const message = 'there is no text below the facts → Write it there, or say status: draft.';
        return finding(content, fileOf(collection, id), [], 'missing-key', message);
      }),
  );
}

function marks(content: ReadContent, { isPublic }: Audience): Finding[] {
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
