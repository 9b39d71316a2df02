/** Where somebody asks admissions about a program. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { programWords } from '#words/program.ts';
import type { PageContext } from './page-context.ts';
import { shortName } from './tuition-view.ts';

/**
 * The address at which one asks about a program: the form with everything filled in, where the
 * receiver of this site prints it; else a letter that is begun, or the contact page.
 *
 * @param item what the question is about, “Refunds”; null: the question is left open
 */
export function askAddress(
  context: PageContext,
  program: Program,
  item: string | null = null,
): string {
  const { catalog, base } = context;
  const field = questionField(context);
  const name = shortName(program);
  if (field !== null && context.formEndpoint === null) {
    const filled = new URLSearchParams({ program: program.id });
    if (item !== null) filled.set(field, programWords.askText(name, item));
    return `${href(addresses.receiveContact, base)}?${filled}`;
  }
  if (item === null) return href(addresses.contact, base);
  const letter = {
    subject: programWords.askSubject(name, item),
    body: programWords.askText(name, item),
  };
  const parts = Object.entries(letter).map(([part, text]) => `${part}=${encodeURIComponent(text)}`);
  return `mailto:${catalog.site.admissionsEmail}?${parts.join('&')}`;
}

/** The field of the contact form that takes the question; null where there is no such form. */
function questionField({ catalog }: PageContext): string | null {
  const content = catalog.formById.get('contact');
  if (content?.status !== 'published') return null;
  return content.form.fields.find(({ type }) => type === 'textarea')?.name ?? null;
}
