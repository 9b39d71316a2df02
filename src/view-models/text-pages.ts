/** Pages of running text: about, accessibility, privacy, contact, and those an institute adds. */
import type { Prose, ProsePage } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { type ApplicationForm, kindOfForm } from '#domain/application.ts';
import { UNDECIDED_DAYS } from '#domain/retention.ts';
import { isOwnPage, textPageAddress } from '#domain/text-pages.ts';
import { contactWords, faqWords, ownPageWords } from '#words/pages.ts';
import { privacyWords } from '#words/privacy.ts';
import { siteWords } from '#words/site.ts';
import { type ApplicationFormView, applicationFormView } from './application-form-view.ts';
import type { Action } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import type { Fact } from './program-opening.ts';

export interface TextPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string | null;
  /** null where the institute has written none. */
  readonly prose: Prose | null;
}

/**
 * A page of `content/pages`, or only its title where the institute has not written it.
 *
 * @param number of the page, counted from 1, where it is one of a long list
 */
export function textPage(
  context: PageContext,
  id: string,
  address: string,
  fallback: { readonly title: string; readonly description: string; readonly lead?: string },
  number = 1,
): TextPage {
  const page = context.catalog.pages.get(id);
  const identity = pageIdentity(
    {
      address,
      title: page?.title ?? fallback.title,
      description: page?.description ?? fallback.description,
    },
    number,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    lead: page ? page.lead : (fallback.lead ?? null),
    prose: page?.prose ?? null,
  };
}

/** A text that is a page of its own. */
export interface OwnPage extends TextPage {
  /** Stands above the text of a page that is archived; null on all others. */
  readonly notice: string | null;
}

/** Every text that is a page of its own, those of the site left out; archived ones are here too. */
export function ownPages({ catalog }: PageContext): readonly ProsePage[] {
  return [...catalog.pages.values()].filter(({ id }) => isOwnPage(id));
}

export function ownPage(
  context: PageContext,
  { id, status, title, description }: ProsePage,
): OwnPage {
  return {
    ...textPage(context, id, textPageAddress(id), { title, description }),
    notice: status === 'archived' ? ownPageWords.archived : null,
  };
}

export function aboutPage(context: PageContext): TextPage {
  const title = siteWords.nav.about;
  return textPage(context, 'about', addresses.about, {
    title,
    description: context.catalog.site.description,
  });
}

export function accessibilityPage(context: PageContext): TextPage {
  const title = siteWords.nav.accessibility;
  return textPage(context, 'accessibility', addresses.accessibility, { title, description: title });
}

/** The pages of every site that are a text and nothing else, by the last part of their address. */
export const textsAlone = { about: aboutPage, accessibility: accessibilityPage } as const;

export interface PrivacyPage extends TextPage {
  /** What happens to an application with the backend of this site. */
  readonly sections: ReturnType<typeof privacyWords.own>;
}

export function privacyPage(context: PageContext): PrivacyPage {
  const title = siteWords.nav.privacy;
  const { catalog, formEndpoint } = context;
  const { operator, retentionDays } = catalog.site;
  const keepsApart = catalog.forms.some(({ form }) => form.fields.some(({ apart }) => apart));
  return {
    ...textPage(context, 'privacy', addresses.privacy, { title, description: title }),
    sections:
      formEndpoint === null
        ? privacyWords.own(operator, retentionDays, UNDECIDED_DAYS, keepsApart)
        : privacyWords.hosted(new URL(formEndpoint).host, keepsApart),
  };
}

export interface ContactPage extends TextPage {
  readonly email: string;
  /** Telephone and post, where there are any. */
  readonly facts: readonly Fact[];
  readonly faq: Action;
  /** null where the institute asks for letters alone. */
  readonly form: ApplicationFormView | null;
  readonly intro: readonly string[];
}

/** @param forms every form with its version, as `/api/application-forms.json` prints them */
export function contactPage(context: PageContext, forms: readonly ApplicationForm[]): ContactPage {
  const { admissionsEmail, phone, postalAddress } = context.catalog.site;
  const form = forms.find(({ id, archived }) => kindOfForm(id) === 'contact' && !archived);
  const content = context.catalog.formById.get(form?.id ?? '');
  return {
    ...textPage(context, 'contact', addresses.contact, contactWords),
    email: admissionsEmail,
    facts: [
      { term: contactWords.phone, text: phone },
      { term: contactWords.post, text: postalAddress },
    ].flatMap(({ term, text }) => (text === null ? [] : [{ term, text }])),
    faq: { label: faqWords.title, href: href(addresses.faq, context.base) },
    form:
      form && content
        ? applicationFormView(context, {
            form,
            title: content.title,
            program: null,
            ways: [],
            routes: [],
          })
        : null,
    intro: content?.intro ?? [],
  };
}
