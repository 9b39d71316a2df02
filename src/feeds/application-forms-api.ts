/** `/api/application-forms.json`: every form with its wording, and a version that is its hash. */
import { createHash } from 'node:crypto';
import type { Catalog, FormContent } from '#catalog/catalog-types.ts';
import type { ApplicationForm } from '#domain/application.ts';

/**
 * A form with its version: the first 16 hex digits of the SHA-256 of its definition, wording
 * included, so that an application can be printed with the questions its applicant saw.
 */
function versionedForm({ form, status }: FormContent): ApplicationForm {
  const hash = createHash('sha256').update(JSON.stringify(form)).digest('hex');
  // Beside its version: an application with it is judged by the same questions as before.
  const archived = status === 'archived' ? ({ archived: true } as const) : {};
  return { ...form, ...archived, version: hash.slice(0, 16) };
}

/** The whole of `/api/application-forms.json`, ready for `JSON.stringify`. */
export function applicationFormsApi(catalog: Catalog): {
  readonly forms: readonly ApplicationForm[];
} {
  return { forms: catalog.forms.map(versionedForm) };
}
