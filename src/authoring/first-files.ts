/** The first files of an institute: pages that are true as they are, forms, programs of a table. */
import { type Document, Scalar } from 'yaml';
import { fileOf } from '#catalog/read-content.ts';
import { houseDocument, yamlText } from '#editor/house-style.ts';
import type { TableCohort, TableProgram } from './institute-table.ts';
import { mdxText, type WrittenFile } from './written-file.ts';

/** What was told of the institute; null where nothing was. */
export interface Institute {
  readonly name: string;
  readonly shortName: string;
  readonly tagline: string | null;
  readonly notice: string | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly admissionsEmail: string;
}

/** A key whose value is safe and still to be written: the check finds the comment. */
function marked(document: Document, key: string, what: string): void {
  const value = document.get(key, true) as Scalar;
  // Behind a text without quotes, the content check takes it for a part of the text.
  if (/[A-Z\s]/.test(String(value.value))) value.type = Scalar.QUOTE_DOUBLE;
  value.comment = ` Fill in: ${what}`;
}

export function siteFile(told: Institute): WrittenFile {
  const { name, shortName, tagline, notice, timeZone, currency, admissionsEmail } = told;
  const document = houseDocument({
    contentVersion: 1,
    name,
    shortName,
    tagline: tagline ?? `Programs of ${name}.`,
    description: `Programs of ${name}: dates, prices, and how to apply.`,
    timeZone,
    currency,
    locale: 'en-US',
    notice: notice ?? `${name} is responsible for this site.`,
    contacts: { admissionsEmail },
    retentionDays: 365,
  });
  if (tagline === null) marked(document, 'tagline', 'one sentence on what this is and for whom');
  marked(document, 'description', 'what search engines say of the home page, in your words');
  if (notice === null) marked(document, 'notice', 'who is behind this site');
  const first = '# The site as a whole. Every key is explained in the guide for staff.\n';
  return { path: 'site.yaml', text: first + yamlText(document) };
}

/** Each says only what holds for every site of this software; the comment asks for the rest. */
export function pageFiles({ name, admissionsEmail }: Institute): readonly WrittenFile[] {
  const page = (id: string, title: string, description: string, what: string, body: string) => {
    const document = houseDocument({ title, description });
    marked(document, 'description', what);
    return { path: fileOf('pages', id), text: mdxText(document, body) };
  };
  return [
    page('home', 'Programs', `The programs of ${name}.`, 'what a visitor finds here', ''),
    page(
      'about',
      'About',
      `Who ${name} is.`,
      'here and below, who the institute is, since when, and where',
      `${name} offers the programs on this site.`,
    ),
    page(
      'contact',
      'Contact',
      `How to reach ${name}.`,
      'here and below, when admissions answers, and how else it is reached',
      'Admissions answers by mail.',
    ),
    page(
      'accessibility',
      'Accessibility',
      'How this site works for everyone, and whom to tell of a barrier.',
      'here and below, what you know of barriers, and who answers',
      `This site works with a keyboard, with a screen reader, in large type, and without JavaScript. If something stands in your way, write to ${admissionsEmail}.`,
    ),
    page(
      'privacy',
      'Privacy',
      `What ${name} keeps of an application, and for how long.`,
      'here and below, who reads applications, and the rights of applicants where you are',
      'This site sets no cookies, counts no visitors, and loads nothing from other sites.',
    ),
  ];
}

export const FORM = 'main';

/** The shortest form that an application can be decided on, and the list for later dates. */
export function formFiles(): readonly WrittenFile[] {
  const line = (name: string, label: string, autocomplete: string, missing: string) => ({
    ...{ name, label, type: 'text', maxLength: 100, autocomplete, missing },
  });
  const email = {
    ...{ name: 'email', label: 'Email address', type: 'email', maxLength: 254 },
    ...{ autocomplete: 'email', missing: 'Enter your email address' },
  };
  const main = houseDocument({
    title: 'Application',
    sections: [
      {
        id: 'about-you',
        title: 'About you',
        fields: [
          line('givenName', 'Given name', 'given-name', 'Enter your given name'),
          line('familyName', 'Family name', 'family-name', 'Enter your family name'),
          email,
        ],
      },
      {
        id: 'your-reasons',
        title: 'Your reasons',
        fields: [
          {
            name: 'reasons',
            label: 'Why do you want to take part?',
            type: 'textarea',
            maxLength: 2000,
            missing: 'Tell us why you want to take part',
          },
          {
            name: 'accessNeeds',
            label: 'Is there anything you need in order to take part?',
            hint: 'This does not affect the decision.',
            type: 'textarea',
            required: false,
            maxLength: 600,
            apart: true,
          },
        ],
      },
    ],
  });
  marked(main, 'title', 'below, what else admissions needs for its decision');
  const interest = {
    title: 'Tell me about new dates',
    sections: [{ id: 'your-address', title: 'Your address', fields: [email] }],
  };
  const contact = {
    title: 'Ask us',
    sections: [
      {
        id: 'your-question',
        title: 'Your question',
        fields: [
          email,
          {
            name: 'question',
            label: 'What would you like to know?',
            type: 'textarea',
            maxLength: 4000,
            missing: 'Enter your question',
          },
        ],
      },
    ],
  };
  return [
    { path: fileOf('applications', FORM), text: yamlText(main) },
    { path: fileOf('applications', 'interest'), text: yamlText(interest) },
    { path: fileOf('applications', 'contact'), text: yamlText(contact) },
  ];
}

/** A program with its prices and cohorts, in the order of the table. */
export function programFiles(
  program: TableProgram,
  order: number,
  { shortName, timeZone, currency }: Institute,
): readonly WrittenFile[] {
  const { id, title, kind, delivery, summary, cohorts } = program;
  const facts = houseDocument({
    title,
    order,
    availability: 'offered',
    kind,
    delivery,
    summary: summary ?? `${title}, a program of ${shortName}.`,
    admission: { by: 'application', form: FORM, decisionWithin: 'not-stated' },
  });
  if (kind === 'other')
    marked(facts, 'kind', 'certificate, workshop, study-group, or one of yours');
  if (delivery === 'not-stated') marked(facts, 'delivery', 'live-online, hybrid, in-person …');
  if (summary === null)
    marked(facts, 'summary', 'one or two sentences, for lists, and the text below');
  const price = houseDocument({ currency, tuition: tuitionOf(program) });
  if (program.price === null && cohorts.every((cohort) => cohort.price === null)) {
    price.commentBefore = ' Fill in: the price, as plans';
  }
  return [
    { path: fileOf('programs', id), text: mdxText(facts, '') },
    { path: fileOf('pricing', id), text: mdxText(price, '') },
    ...cohorts.map((cohort) => cohortFile(id, cohort, timeZone)),
  ];
}

/** One price for all, or one for the cohorts of each amount. */
function tuitionOf({ id, price, cohorts }: TableProgram): readonly object[] {
  const plans = (total: number) => [{ id: 'full', label: 'In full', total, due: 'not-stated' }];
  const amounts = new Map<number, string[]>();
  for (const cohort of cohorts) {
    const amount = cohort.price ?? price;
    if (amount !== null)
      amounts.set(amount, [...(amounts.get(amount) ?? []), `${id}/${cohort.id}`]);
  }
  const all = [...new Set([...amounts.keys(), ...(price === null ? [] : [price])])];
  const [only] = all;
  if (only === undefined) return [{ plans: 'not-stated' }];
  if (all.length === 1) return [{ plans: plans(only) }];
  return [...amounts].map(([amount, named]) => ({ cohorts: named, plans: plans(amount) }));
}

function cohortFile(program: string, cohort: TableCohort, timeZone: string): WrittenFile {
  const { id, name, starts, classes, time, place, deadline } = cohort;
  const document = houseDocument({
    name,
    timeZone,
    ...(place !== null && { place }),
    ...(time !== null && { time }),
    ...(classes.length > 0 ? { sessions: classes } : starts !== null && { starts }),
    deadline: deadline ?? 'not-announced',
  });
  if (deadline === null) marked(document, 'deadline', 'the last day to apply');
  return { path: fileOf('cohorts', `${program}/${id}`), text: mdxText(document, '') };
}
