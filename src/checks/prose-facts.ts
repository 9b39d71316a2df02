/** C15: a fact that is in prose and in data, and differs. */
import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { parsePeriod } from '#domain/dates.ts';
import { type Finding, findingAt, lookingAt } from './finding.ts';
import { cohortsOf, entryOf, type PricingEntry } from './programs.ts';
import { programsOf } from './prose-scope.ts';
import { foundIn, type Text, textsOf } from './texts.ts';

/** Every finding of prose that contradicts the data. */
export function checkProseFacts(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => [
    ...decisions(content, file),
    ...hours(content, file),
    ...classes(content, file),
    ...installments(content, file),
  ]);
}

const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );

/** The number a word or figures stand for; -1 for any other word. */
function countOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase());
}

const DECISION =
  /\b(?:(?:deci\w+|answer\w*)\b[^.]*?\bwithin|hear\s+(?:back|from\s+us)\b[^.]*?\b(?:with)?in)\s+(\w+)\s+(day|week|month)s?\b/gi;

/** “decides within one week” beside `decisionWithin: P1W`. */
function decisions(content: ReadContent, file: ContentFile): Finding[] {
  const found = foundIn(DECISION, file);
  if (found.length === 0) return [];
  const stated = programsOf(content, file.file)
    .map(({ fields }) => fields.admission.decisionWithin)
    .filter((within) => within !== 'not-stated');
  if (stated.length === 0) return [];
  return found.flatMap(({ text, match }) => {
    const [whole, word = '', unit = ''] = match;
    const count = countOf(word);
    const isStated = stated.some((within) => {
      const period = parsePeriod(within);
      return period.count === count && period.unit === unit.toLowerCase();
    });
    if (isStated || count < 0) return [];
    const part = /\b(?:with)?in\s+\w+\s+\w+$/.exec(whole)?.[0] ?? whole;
    const index = match.index + whole.length - part.length;
    const message = `"${part.replace(/\s+/g, ' ')}" is not the stated time to decide, ${[...new Set(stated)].join(' or ')} → Correct the text, or decisionWithin of the program.`;
    return [findingAt(content, text.placeOf(part, index), 'period-differs', message)];
  });
}

const HOURS = /\b(\d+(?:\.\d+)?)\s+hours?\b/g;

/** “6.5 hours” in the statement beside `hours: 6.5`. */
function hours(content: ReadContent, file: ContentFile): Finding[] {
  return foundIn(HOURS, file).flatMap(({ text, match }) => {
    const [list, index, key] = text.path ?? [];
    if (list !== 'continuingEducation' || key !== 'statement') return [];
    const program = programsOf(content, file.file).find(
      ({ id }) => fileOf('programs', id) === file.file,
    );
    const stated = program?.fields.continuingEducation[Number(index)]?.hours;
    if (stated === undefined || Number(match[1]) === stated) return [];
    const message = `the statement says "${match[0]}", and hours says ${stated} → Correct one of the two.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'hours-differ', message)];
  });
}

const CLASSES =
  /\b(?:all|has|have|the|with|are|of)\s+(\w+)\s+(?:(?:live|weekly|online|two-hour)\s+)*(?:classes|sessions)\b/gi;

/** “12 classes” beside the outline and the dates of the cohorts. */
function classes(content: ReadContent, file: ContentFile): Finding[] {
  const found = foundIn(CLASSES, file);
  // Few texts count classes, and what is stated takes long to collect in a large catalog.
  if (found.length === 0) return [];
  const stated = programsOf(content, file.file).flatMap(({ id, fields }) => [
    fields.outline.length,
    ...fields.components.map(({ sessions }) => sessions),
    ...cohortsOf(content, id).map((cohort) => cohort.fields.sessions.length),
  ]);
  // Where no list says how many there are, nothing can differ from it.
  if (!stated.some((count) => typeof count === 'number' && count > 1)) return [];
  return found.flatMap(({ text, match }) => {
    const [whole, word = ''] = match;
    const count = countOf(word);
    if (count < 2 || stated.includes(count)) return [];
    const part = whole.slice(whole.toLowerCase().indexOf(word.toLowerCase(), whole.indexOf(' ')));
    const index = match.index + whole.length - part.length;
    const message = `"${part.replace(/\s+/g, ' ')}" is not the number in the outline or in a cohort → Correct the text, or take the number out.`;
    return [findingAt(content, text.placeOf(part, index), 'classes-differ', message)];
  });
}

const INSTALLMENTS =
  /\b(\w+)\s+(?:(?:equal|monthly|weekly|quarterly)\s+){0,2}(?:installments|(?<=ly\s)payments)\b/gi;

/** “four installments” beside the counts of the price files; in the label of a plan, beside its own. */
function installments(content: ReadContent, file: ContentFile): Finding[] {
  const programs = () => programsOf(content, file.file);
  if (file.file.startsWith('pricing/')) {
    const pricing = entryOf(content.collections.pricing, programs()[0]?.id);
    return pricing ? ofLabels(content, file, pricing) : [];
  }
  const found = foundIn(INSTALLMENTS, file);
  if (found.length === 0) return [];
  const ids = new Set(programs().map(({ id }) => id));
  const stated = content.collections.pricing
    .filter(({ id }) => ids.has(id))
    .flatMap(({ fields }) => fields.tuition.flatMap(({ plans }) => plans ?? []))
    .map((plan) => plan.installments?.count);
  return found.flatMap(({ text, match }) => {
    const count = countOf(match[1] ?? '');
    if (count < 2 || stated.includes(count) || stated.length === 0) return [];
    const message = `"${match[0].replace(/\s+/g, ' ')}" is not the number of any plan in content/pricing → Correct the text, or take the number out.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'price-differs', message)];
  });
}

const EVERY = { weekly: 'P1W', monthly: 'P1M', quarterly: 'P3M' } as const;

/** “Three monthly installments” on a plan of four, or of one payment each week. */
const ofLabels = lookingAt((content, file: ContentFile, pricing: PricingEntry) =>
  textsOf(file).flatMap((text) => ofLabel(content, text, pricing)),
);

function ofLabel(content: ReadContent, text: Text, pricing: PricingEntry): Finding[] {
  const [list, t, plans, p, key] = text.path ?? [];
  if (list !== 'tuition' || plans !== 'plans' || key !== 'label') return [];
  const payments = pricing.fields.tuition[Number(t)]?.plans?.[Number(p)]?.installments ?? null;
  const told = (written: string, index: number, is: string) =>
    findingAt(
      content,
      text.placeOf(written, index),
      'price-differs',
      `"${written}" is not how this plan is paid: ${is} → Correct the label, or installments.`,
    );
  const counted = [...text.text.matchAll(INSTALLMENTS)].flatMap((match) => {
    const count = countOf(match[1] ?? '');
    if (count < 2 || count === payments?.count) return [];
    return [told(match[0], match.index, payments ? `${payments.count} payments` : 'one payment')];
  });
  const timed = [...text.text.matchAll(/(?<![-\w])(weekly|monthly|quarterly)\b/gi)].flatMap(
    (match) => {
      const every = EVERY[match[0].toLowerCase() as keyof typeof EVERY];
      if (!payments?.every || payments.every === every) return [];
      return [told(match[0], match.index, `every ${payments.every}`)];
    },
  );
  const inFull = payments && /^(?:paid )?(?:in full|at once)$/i.exec(text.text);
  return [
    ...counted,
    ...timed,
    ...(inFull ? [told(inFull[0], inFull.index, `${payments.count} payments`)] : []),
  ];
}
