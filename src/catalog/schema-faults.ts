/** What a schema finds wrong, as faults with a place: one per mistake, the most telling one. */
import type { z } from 'astro/zod';
import type { ContentFile, Fault } from './content-file.ts';
import { knownKeys, nearestKey } from './known-keys.ts';

type Issue = z.core.$ZodIssue;

/** Union issues hide what is wrong inside the branch the author meant: show that instead. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  if (!inside) return [issue];
  return inside.flatMap((inner) =>
    unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

function faultsOf(issue: Issue, content: ContentFile, schema: z.ZodType): Fault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const named = path.join('.').replace(/\.(\d+)/g, '[$1]');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestKey(key, knownKeys(schema, path));
      const advice = near
        ? `Did you mean "${near}"?`
        : 'Remove it, or look it up in content/README.md.';
      return {
        ...content.placeOf([...path, key], 'key'),
        path: [...path, key],
        message: `"${key}" is not a key here → ${advice}`,
      };
    });
  }
  const message = issue.message.includes(' → ')
    ? issue.message
    : `${issue.message} → Compare it with the field table in content/README.md.`;
  return [
    {
      ...content.placeOf(path),
      path,
      message: named ? `${named} ${message}` : message,
    },
  ];
}

/**
 * Parse a content file by its schema.
 *
 * @returns the fields, or every fault with its place
 */
export function parseBySchema<Schema extends z.ZodType>(
  content: ContentFile,
  schema: Schema,
): { readonly fields: z.output<Schema> } | { readonly faults: readonly Fault[] } {
  if (content.faults.length > 0) return { faults: content.faults };
  const result = schema.safeParse(content.value ?? {});
  if (result.success) return { fields: result.data };
  return {
    faults: result.error.issues
      .flatMap(unfold)
      .flatMap((issue) => faultsOf(issue, content, schema)),
  };
}
