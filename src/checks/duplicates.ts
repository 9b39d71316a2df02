/** C4: the same id twice, where one of the two would win silently. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import {
  CREDIT_KINDS,
  PROGRAM_KINDS,
  PROGRAM_ROLES,
  QUESTION_TOPICS,
} from '#domain/program-kinds.ts';
import { type Finding, finding } from './finding.ts';

type Path = readonly (string | number)[];

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Every finding of an id that occurs twice. */
export function checkDuplicates(content: ReadContent): Finding[] {
  return [...sameFileNames(content), ...listsOf(content).flatMap((list) => twice(content, list))];
}

/** Names that differ only by case are one file on some disks, and two addresses that look alike. */
function sameFileNames(content: ReadContent): Finding[] {
  const first = new Map<string, string>();
  return [...content.files.keys()].sort(lowerCaseFirst).flatMap((file) => {
    const known = first.get(file.toLowerCase());
    first.set(file.toLowerCase(), known ?? file);
    if (known === undefined) return [];
    const message = `this file has the same name as content/${known}, except for capitals → Delete or rename one of the two.`;
    return [finding(content, file, [], 'duplicate-id', message)];
  });
}

function lowerCaseFirst(a: string, b: string): number {
  return Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase());
}

interface List {
  readonly file: string;
  readonly noun: string;
  readonly entries: readonly Named[];
}

function twice(content: ReadContent, { file, noun, entries }: List): Finding[] {
  const seen = new Map<string, Path>();
  return entries.flatMap(({ id, path }) => {
    const earlier = seen.get(id);
    if (earlier === undefined) {
      seen.set(id, path);
      return [];
    }
    const other = earlier.length === 0 ? 'every site has' : `${pathText(earlier)} already is`;
    const message = `${pathText(path)} is the ${noun} "${id}", which ${other} → Keep one, or rename one.`;
    return [finding(content, file, path, 'duplicate-id', message)];
  });
}

function named<Value>(
  values: readonly Value[],
  idOf: (value: Value) => string,
  before: Path,
  key: string | null,
): Named[] {
  return values.map((value, index) => ({
    id: idOf(value),
    path: [...before, index, ...(key === null ? [] : [key])],
  }));
}

const byId = ({ id }: { readonly id: string }) => id;

/** What a price is for, in one word: two of one name would both hold. */
function priceName({
  route,
  cohorts,
  startsFrom,
}: ReadContent['collections']['pricing'][number]['fields']['tuition'][number]): string {
  const scope = startsFrom === null ? cohorts.join(' and ') : `cohorts from ${startsFrom}`;
  return [route ?? 'for everyone', ...(scope === '' ? [] : [scope])].join(', ');
}

/** A cohort has one price in each situation; entries that are alike as a whole are told of already. */
function cohortsOfPrices(
  tuition: ReadContent['collections']['pricing'][number]['fields']['tuition'],
): Named[] {
  const names = tuition.map(priceName);
  return tuition.flatMap(({ route, cohorts }, index) =>
    names.indexOf(names[index] ?? '') < index
      ? []
      : cohorts.map((cohort, place) => ({
          id: [route ?? 'for everyone', cohort].join(', '),
          path: ['tuition', index, 'cohorts', place],
        })),
  );
}

/** Names of an institute, beside those that every site knows. */
const OWN_NAMES = {
  kinds: PROGRAM_KINDS,
  topics: QUESTION_TOPICS,
  roles: PROGRAM_ROLES,
  creditSystems: CREDIT_KINDS,
  venues: [],
} as const;

const itself = (id: string) => id;

/** Every list in which an id may occur only once. */
function listsOf({ site, collections }: ReadContent): List[] {
  const statements = site
    ? [
        {
          file: 'site.yaml',
          noun: 'statement',
          entries: named(site.statements, byId, ['statements'], 'id'),
        },
        {
          file: 'site.yaml',
          noun: 'old address',
          entries: named(site.redirects, ({ from }) => from, ['redirects'], 'from'),
        },
        {
          file: 'site.yaml',
          noun: 'acknowledgement of',
          entries: named(
            site.acknowledged,
            ({ rule, place, contains = '' }) => [rule, place, contains].join(' ').trim(),
            ['acknowledged'],
            null,
          ),
        },
        ...Object.entries(OWN_NAMES).map(([list, known]) => ({
          file: 'site.yaml',
          noun: 'id',
          entries: [
            ...known.map((id) => ({ id, path: [] })),
            ...named<{ readonly id: string }>(
              site[list as keyof typeof OWN_NAMES],
              byId,
              [list],
              'id',
            ),
          ],
        })),
        ...(['navigation', 'footer'] as const).map((list) => ({
          file: 'site.yaml',
          noun: 'link',
          entries: named(site[list] ?? [], ({ to }) => to, [list], 'to'),
        })),
      ]
    : [];
  const programs = collections.programs.flatMap(({ id, fields }) => {
    const file = fileOf('programs', id);
    const list = (noun: string, entries: Named[]): List => ({ file, noun, entries });
    return [
      list('situation', named(fields.routes, byId, ['routes'], 'id')),
      list('component', named(fields.components, byId, ['components'], 'id')),
      list('statement', named(fields.statements, itself, ['statements'], null)),
      list(
        'person',
        named(fields.people, ({ person, role }) => `${person}, ${role}`, ['people'], null),
      ),
    ];
  });
  const cohorts = collections.cohorts.flatMap(({ id, fields }) => {
    const file = fileOf('cohorts', id);
    const list = (noun: string, entries: Named[]): List => ({ file, noun, entries });
    return [
      list(
        'route',
        named(
          fields.routes,
          (route) => (route.via ? `${route.id} with ${route.via}` : route.id),
          ['routes'],
          null,
        ),
      ),
      list('person', named(fields.leads, itself, ['leads'], null)),
      list('date', named(fields.keyDates, byId, ['keyDates'], 'id')),
      list('part', named(fields.selfPaced, byId, ['selfPaced'], 'id')),
    ];
  });
  const pricing = collections.pricing.flatMap(({ id, fields }) => {
    const file = fileOf('pricing', id);
    const list = (noun: string, entries: Named[]): List => ({ file, noun, entries });
    return [
      list('price', named(fields.tuition, priceName, ['tuition'], null)),
      list('price', cohortsOfPrices(fields.tuition)),
      ...fields.tuition.map(({ plans }, index) =>
        list('plan', named(plans ?? [], byId, ['tuition', index, 'plans'], 'id')),
      ),
      list('fee', named(fields.fees, byId, ['fees'], 'id')),
      list('add-on', [
        ...named(fields.addOns, byId, ['addOns'], 'id'),
        // What one may add is chosen by its id, whichever list it is in.
        ...named(fields.electives, byId, ['electives'], 'id'),
        ...fields.electives.flatMap(({ choices }, index) =>
          named(choices, byId, ['electives', index, 'choices'], 'id'),
        ),
      ]),
      list(
        'credit',
        named(fields.credits, (credit) => credit.for, ['credits'], 'for'),
      ),
    ];
  });
  const eligibility = collections.eligibility.flatMap(({ id, fields }) => {
    const file = fileOf('eligibility', id);
    const questions = fields.criteria.flatMap(({ anyOf }, c) =>
      anyOf.map((question, q) => ({ question, path: ['criteria', c, 'anyOf', q] as Path })),
    );
    return [
      { file, noun: 'criterion', entries: named(fields.criteria, byId, ['criteria'], 'id') },
      {
        file,
        noun: 'question',
        entries: questions.map(({ question, path }) => ({
          id: question.id,
          path: [...path, 'id'],
        })),
      },
      ...questions.map(({ question, path }) => ({
        file,
        noun: 'answer',
        entries: named(question.options, ({ value }) => value, [...path, 'options'], 'value'),
      })),
    ];
  });
  const forms = collections.applications.flatMap(({ id, fields }) => {
    const file = fileOf('applications', id);
    const questions = fields.sections.flatMap((section, s) =>
      section.fields.map((field, f) => ({ field, path: ['sections', s, 'fields', f] as Path })),
    );
    return [
      { file, noun: 'section', entries: named(fields.sections, byId, ['sections'], 'id') },
      {
        file,
        noun: 'question',
        entries: questions.map(({ field, path }) => ({ id: field.name, path: [...path, 'name'] })),
      },
      ...questions.map(({ field, path }) => ({
        file,
        noun: 'answer',
        entries: named(field.options ?? [], ({ value }) => value, [...path, 'options'], 'value'),
      })),
    ];
  });
  return [...statements, ...programs, ...cohorts, ...pricing, ...eligibility, ...forms];
}
