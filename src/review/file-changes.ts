/** What an edit of one content file changes, told by the kind of file it is. */
import type { ContentEntries, Entry } from '#catalog/content-entries.ts';
import { fileOf } from '#catalog/read-content.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { FaqContent } from '#schemas/faq.ts';
import type { PersonContent } from '#schemas/person.ts';
import type { PricingContent } from '#schemas/pricing.ts';
import { eventWhen } from '#view-models/events-view.ts';
import { topicTitles } from '#view-models/list-places.ts';
import { formatLine, kindLine, prerequisiteLine } from '#view-models/program-card.ts';
import { changesWords } from '#words/changes.ts';
import type { Change, ChangeKind } from './change.ts';
import { cohortChanges, newCohortText } from './cohort-changes.ts';
import { fieldChanges, isSame } from './field-changes.ts';
import { formChanges } from './form-changes.ts';
import { photoChange, pictureChanges, picturesIn, withoutPictures } from './picture-changes.ts';
import { pricesText, pricingChanges } from './pricing-changes.ts';
import {
  cohortName,
  type EntryPair,
  isReplaced,
  programName,
  type Side,
  type Sides,
} from './side.ts';
import { keyName, shortened, textDifference } from './value-text.ts';

/** Fields that every collection has in common. */
interface CommonFields {
  readonly status: 'draft' | 'published' | 'archived';
}

type AnyEntry = Entry<CommonFields & Readonly<Record<string, unknown>>>;

/** An entry of any collection in both of its states. */
export interface FilePair extends EntryPair<AnyEntry['fields']> {
  readonly collection: CollectionName;
}

/** Every entry that exists on either side and is not the same on both, or shows another picture. */
export function changedFiles(sides: Sides): readonly FilePair[] {
  const [before, after] = [sides.before.entries, sides.after.entries];
  const names = (Object.keys(after) as (keyof ContentEntries)[]).filter((name) => name !== 'site');
  return names.flatMap((collection): readonly FilePair[] => {
    const [old, renewed] = [before, after].map(
      (entries) => new Map((entries[collection] as readonly AnyEntry[]).map((e) => [e.id, e])),
    );
    const ids = [...new Set([...(old?.keys() ?? []), ...(renewed?.keys() ?? [])])].sort();
    return ids.flatMap((id): readonly FilePair[] => {
      const pair = { before: old?.get(id) ?? null, after: renewed?.get(id) ?? null };
      const file = fileOf(collection, id);
      const hasOtherPicture = picturesOf(pair.after).some((name) => isReplaced(sides, file, name));
      return isSame(pair.before, pair.after) && !hasOtherPicture
        ? []
        : [{ collection, id, file, ...pair }];
    });
  });
}

/** The pictures that an entry names, as it writes them. */
export function picturesOf(entry: AnyEntry | null): readonly string[] {
  const photo = entry?.fields['photo'] as PersonContent['photo'];
  return [...(photo ? [photo.file] : []), ...picturesIn(entry?.body ?? '').map(({ url }) => url)];
}

/** The changes of one file. A file that differs has at least one. */
export function fileChanges(pair: FilePair, sides: Sides): readonly Change[] {
  const about = subjectOf(pair, sides);
  const base = { file: pair.file, about, ...ofCatalog(pair) };
  const { before, after } = pair;
  if (before === null && after !== null) {
    const isDraft = after.fields.status === 'draft';
    const text = isDraft ? changesWords.draftAdded : addedText(pair, sides);
    return [{ ...base, kind: 'added', text, before: null, after: after.fields }];
  }
  if (after === null || before === null) {
    const text = changesWords.removed[pair.collection];
    return [{ ...base, kind: 'removed', text, before: before?.fields, after: null }];
  }
  const state = stateChange(before.fields.status, after.fields.status);
  const told = specificChanges(pair, sides).map((change) => ({ ...base, ...change }));
  const all: readonly Change[] = [
    ...(state === null
      ? []
      : [
          {
            ...base,
            kind: 'published' as const,
            text: state,
            before: before.fields.status,
            after: after.fields.status,
          },
        ]),
    ...told,
    ...staffNotes(pair).map((change) => ({ ...base, ...change })),
    ...proseChange(pair, sides).map((change) => ({ ...base, ...change })),
  ];
  // Another name is told where the rename is.
  if (all.length > 0 || before.id !== after.id) return all;
  const { fields: old } = before;
  return [
    { ...base, kind: 'fact', text: changesWords.sameMeaning, before: old, after: after.fields },
  ];
}

function subjectOf({ collection, id, before, after }: FilePair, sides: Sides): string {
  const side = after === null ? sides.before : sides.after;
  const fields = (after ?? before)?.fields;
  const text = (key: string) => (typeof fields?.[key] === 'string' ? String(fields[key]) : id);
  switch (collection) {
    case 'cohorts': {
      const name = cohortName(side, id);
      return name === id ? `${programName(side, id.split('/')[0] ?? id)} ${text('name')}` : name;
    }
    case 'programs':
    case 'pricing':
    case 'eligibility': {
      const name = programName(side, id);
      return collection === 'programs' ? name : changesWords.subjects[collection](name);
    }
    case 'people':
      return text('name');
    case 'faq':
      return changesWords.subjects.faq(text('question'));
    case 'testimonials':
      return changesWords.subjects.testimonials(text('name'));
    case 'search':
      return changesWords.subjects.search;
    default:
      return changesWords.subjects[collection](text('title'));
  }
}

/** The program or cohort that applicants would name. */
function ofCatalog({ collection, id }: FilePair): Pick<Change, 'program' | 'cohort'> {
  if (collection === 'cohorts') return { cohort: id, program: id.split('/')[0] ?? id };
  return ['programs', 'pricing', 'eligibility'].includes(collection) ? { program: id } : {};
}

/** What a reviewer must know of a new entry that no other sentence says. */
function addedText({ collection, id, after }: FilePair, sides: Sides): string {
  const { context } = sides.after;
  const { cohortById, programById, events, site } = context.catalog;
  const facts = (): string | undefined => {
    switch (collection) {
      case 'cohorts': {
        const cohort = cohortById.get(id);
        return cohort && newCohortText(cohort, sides.after);
      }
      case 'programs': {
        const program = programById.get(id);
        if (!program) return undefined;
        const lines = [kindLine(program), formatLine(program), prerequisiteLine(context, program)];
        const title = program.abbreviation === null ? [] : [program.title];
        return [...title, ...lines.filter(Boolean)].join('; ');
      }
      case 'pricing':
        return pricesText({ ...after, id } as unknown as Entry<PricingContent>, sides);
      case 'events': {
        const event = events.find((one) => one.id === id);
        return (
          event &&
          [eventWhen(event, site.locale), event.join, event.link].filter(Boolean).join('; ')
        );
      }
      case 'people': {
        const photo = after?.fields['photo'] as PersonContent['photo'];
        return photo && changesWords.photo.shown(photo.alt);
      }
      case 'faq': {
        if (after === null) return undefined;
        const { topic, programs } = after.fields as unknown as FaqContent;
        const names = programs.map((program) => programName(sides.after, program));
        const answer = changesWords.quoted(shortened(after.body));
        return [topicTitles(context.catalog).get(topic), ...names, answer].join('; ');
      }
      default:
        return undefined;
    }
  };
  return changesWords.withFacts(changesWords.added[collection], facts() ?? '');
}

function stateChange(before: CommonFields['status'], after: CommonFields['status']) {
  return before === after ? null : changesWords.states[after];
}

function specificChanges(pair: FilePair, sides: Sides): readonly Omit<Change, 'file' | 'about'>[] {
  const { collection } = pair;
  if (collection === 'cohorts' && isPrinted(pair)) {
    return cohortChanges(pair as unknown as EntryPair<CohortContent>, sides);
  }
  if (collection === 'pricing') {
    return pricingChanges(pair as unknown as EntryPair<PricingContent>, sides);
  }
  if (collection === 'applications') return formChanges(pair, sides);
  return genericChanges(pair, sides);
}

/** A draft is not in the catalog: what it holds is compared as it is written. */
function isPrinted({ before, after }: FilePair): boolean {
  return before?.fields.status !== 'draft' && after?.fields.status !== 'draft';
}

const KINDS: Readonly<Record<string, ChangeKind>> = {
  prerequisites: 'prerequisite',
  prerequisiteNote: 'prerequisite',
  admission: 'admission',
  routes: 'situation',
  people: 'people',
};

const KINDS_OF_FILES: Partial<Record<CollectionName, ChangeKind>> = {
  eligibility: 'eligibility',
  faq: 'question',
  people: 'people',
  testimonials: 'people',
  letters: 'staff',
};

function genericChanges(
  { collection, file, before, after }: FilePair,
  sides: Sides,
): readonly Omit<Change, 'file' | 'about'>[] {
  const style = { locale: sides.after.context.catalog.site.locale, currency: null };
  const [old, renewed] = [before?.fields ?? {}, after?.fields ?? {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(renewed)])].filter(
    (key) => key !== 'status' && key !== 'staffNotes' && key !== 'photo',
  );
  const photo = [before, after].map((entry) => entry?.fields['photo'] as PersonContent['photo']);
  const ofPhoto = photoChange(photo[0], photo[1], (name) => isReplaced(sides, file, name));
  const portrait =
    ofPhoto === null
      ? []
      : [
          {
            kind: 'people' as const,
            text: ofPhoto,
            before: photo[0] ?? null,
            after: photo[1] ?? null,
          },
        ];
  // An event without a zone is on the clock of the institute.
  const toldValue = (fields: object, key: string, { entries }: Side) =>
    (fields as Readonly<Record<string, unknown>>)[key] ??
    (collection === 'events' && key === 'timeZone' ? entries.site.timeZone : undefined);
  const others = keys.flatMap((key) =>
    fieldChanges(
      keyName(key),
      key,
      toldValue(old, key, sides.before),
      toldValue(renewed, key, sides.after),
      style,
    ).map((change) => ({
      kind: KINDS[key] ?? KINDS_OF_FILES[collection] ?? ('fact' as const),
      ...change,
    })),
  );
  return [...portrait, ...others];
}

/** What only staff read changes no page. */
function staffNotes({ before, after }: FilePair) {
  const [old, renewed] = [before?.fields['staffNotes'], after?.fields['staffNotes']];
  if (isSame(old, renewed)) return [];
  return [
    { kind: 'staff' as const, text: changesWords.staffNotes, before: old ?? null, after: renewed },
  ];
}

function proseChange({ file, before, after }: FilePair, sides: Sides) {
  const [old, renewed] = [before?.body ?? '', after?.body ?? ''];
  const told = pictureChanges(old, renewed, (name) => isReplaced(sides, file, name));
  if (old === renewed && told.length === 0) return [];
  const [words, newWords] =
    told.length === 0 ? [old, renewed] : [withoutPictures(old), withoutPictures(renewed)];
  const texts = [...told, ...(words === newWords ? [] : [wordsChange(words, newWords)])];
  return texts.map((text) => ({ kind: 'text' as const, text, before: old, after: renewed }));
}

function wordsChange(old: string, renewed: string): string {
  const difference = old === '' || renewed === '' ? null : textDifference(old, renewed);
  return difference === null
    ? changesWords.textChanged
    : changesWords.textChangedFrom(difference.old, difference.new);
}
