/** What a schema finds wrong, as faults with a place: one per mistake, the most telling one. */
import type { z } from 'astro/zod';
import { authorMessage } from '#schemas/messages.ts';
import { type ContentFile, type Path, pathText } from './content-file.ts';
import type { Fault, FaultKind } from './fault.ts';
import { knownKeys, nearestKey, takesFreeText } from './known-keys.ts';
import type { SwallowedText } from './swallowed-text.ts';

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (parent, step) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

/** Kinds of text that the schema marks (`fields.ts`). */
function writtenKind(issue: Issue): string | null {
  return issue.code === 'custom' && typeof issue.params?.['kind'] === 'string'
    ? issue.params['kind']
    : null;
}

/** Union issues hide what is wrong inside the branch the author meant: show that instead. */
function unfold(issue: Issue, content: ContentFile): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = branchMeant(issue, valueAt(content.value, pathOf(issue)));
  if (!inside) return [issue];
  return inside.flatMap((inner) =>
    unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue, content),
  );
}

function branchMeant(issue: z.core.$ZodIssueInvalidUnion, value: unknown): Issue[] | undefined {
  if (typeof value === 'string' && /^\d{4}-\d{1,2}-\d{1,2}$/.test(value)) {
    return issue.errors.find((branch) => branch.some((inner) => writtenKind(inner) === 'date'));
  }
  // A Date has no keys of its own: no branch for an object was meant.
  if (value instanceof Date || typeof value !== 'object') return undefined;
  return issue.errors
    .filter((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    )
    .sort((a, b) => mistakesIn(a) - mistakesIn(b))[0];
}

/** A branch with the fewest mistakes was meant; a key misspelt is one mistake, not two. */
function mistakesIn(branch: readonly Issue[]): number {
  const unknown = branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const wrong = branch
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => String(issue.path[0]));
  const misspelt = unknown.filter((key) => nearestKey(key, wrong) !== null);
  return wrong.length + unknown.length - misspelt.length;
}

const KINDS: Readonly<Record<string, FaultKind>> = {
  date: 'impossible-date',
  time: 'impossible-time',
  zone: 'unknown-zone',
  currency: 'unknown-currency',
  amount: 'wrong-amount',
  'dates-out-of-order': 'dates-out-of-order',
};

const MISSING: Readonly<Record<string, FaultKind>> = {
  currency: 'missing-currency',
  timeZone: 'missing-zone',
};

function kindOf(issue: Issue, path: Path, value: unknown): FaultKind {
  if (value === undefined || value === null) return MISSING[path.at(-1) ?? ''] ?? 'missing-key';
  return KINDS[writtenKind(issue) ?? ''] ?? 'wrong-value';
}

function faultsOf(issue: Issue, content: ContentFile, schema: z.ZodType): Fault[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestKey(key, knownKeys(schema, path));
      const advice = near
        ? `Did you mean "${near}"?`
        : 'Remove it, or look it up in content/README.md.';
      return {
        ...content.placeOf([...path, key], 'key'),
        kind: 'unknown-key',
        path: [...path, key],
        message: `"${key}" is not a key here → ${advice}`,
      };
    });
  }
  const fault = (kind: FaultKind, message: string): Fault[] => [
    {
      ...content.placeOf(path),
      kind,
      path,
      message: path.length > 0 ? `${pathText(path)} ${message}` : message,
    },
  ];
  const value = valueAt(content.value, path);
  if (value instanceof Date) {
    // As it is written: YAML made March 2 of an unquoted 2024-02-31.
    const written = content.writtenAt(path)?.text ?? value.toISOString().slice(0, 10);
    return fault(
      'unquoted-date',
      `${written} is not in quotes → Put quotes around it: "${written}".`,
    );
  }
  return fault(
    kindOf(issue, path, value),
    issue.message.includes(' → ')
      ? issue.message
      : `${issue.message} → Compare it with the field table in content/README.md.`,
  );
}

/** A key that is misspelt is also missing: only the misspelling is told. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const meant = faults
    .filter(({ kind }) => kind === 'unknown-key')
    .map(({ path, message }) => {
      const [, near] = /Did you mean "(.+)"/.exec(message) ?? [];
      return pathText([...path.slice(0, -1), near ?? '']);
    });
  return faults.filter(
    ({ kind, path }) => !kind.startsWith('missing-') || !meant.includes(pathText(path)),
  );
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
  const swallowed = content.swallowed.flatMap((found) => swallowedFault(found, content, schema));
  const result = schema.safeParse(content.value ?? {}, { error: authorMessage });
  if (result.success) return swallowed.length > 0 ? { faults: swallowed } : { fields: result.data };
  return {
    faults: [
      ...swallowed,
      ...withoutEchoes(
        result.error.issues
          .flatMap((issue) => unfold(issue, content))
          .flatMap((issue) => faultsOf(issue, content, schema)),
      ),
    ],
  };
}

/** A comment may follow a date, a number, a choice or a text in quotes; of a free text it takes the end. */
function swallowedFault(
  { kind, text, path, offset }: SwallowedText,
  content: ContentFile,
  schema: z.ZodType,
): Fault[] {
  if (kind === 'comment' && !takesFreeText(schema, path)) return [];
  const fix = 'Put double quotes around the whole text.';
  const message =
    kind === 'comment'
      ? `"${text}" is a comment to YAML and would not be printed → ${fix}`
      : `"${text}" is a sign of YAML and would not be printed → ${fix}`;
  return [{ ...content.placeAt(offset), kind: 'swallowed-text', path, message }];
}
