/**
 * The pictures of the guide: where in the visual editor a task is done. They are drawn from the fields of
 * the editor, so a label that changes changes there, too, and a field that is gone is an error.
 */
import { editorConfig, type Field, type FileKind } from '#editor/editor-config.ts';
import { contentShapes } from '#editor/editor-page.ts';

/** One form: the way to it, and the fields to fill in, a key and an example each. */
interface Form {
  readonly kind: FileKind;
  /** What one opens below the kind. */
  readonly way: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** What an open entry of a list is called in a picture. */
const ENTRIES: Readonly<Record<string, string>> = {
  tuition: 'the situation',
  plans: 'the plan',
  sessions: 'the class',
  routes: 'the situation',
};

const COHORT = ['the program', 'the cohort'];

const TASKS: Readonly<Record<string, readonly Form[]>> = {
  price: [
    {
      kind: 'pricing',
      way: ['the program'],
      fields: {
        'tuition.plans.total': '3360',
        'tuition.plans.installments.amount': '1120',
        'tuition.plans.surcharge': '160',
      },
    },
  ],
  deadline: [
    {
      kind: 'cohorts',
      way: COHORT,
      fields: {
        'routes.deadline.date': '09/12/2024',
        'routes.deadline.extendedFrom': '09/10/2024',
      },
    },
  ],
  move: [
    {
      kind: 'cohorts',
      way: COHORT,
      fields: {
        'sessions.date': '10/02/2024',
        'sessions.status': 'moved',
        'sessions.movedFrom.date': '10/01/2024',
        'sessions.notice.date': '09/20/2024',
        'sessions.notice.text': 'The same hour, a day later.',
      },
    },
  ],
  cancel: [
    {
      kind: 'cohorts',
      way: COHORT,
      fields: {
        'sessions.status': 'cancelled',
        'sessions.notice.date': '09/20/2024',
        'sessions.notice.text': 'We will write to you about a new date.',
      },
    },
  ],
  cohort: [
    {
      kind: 'cohorts',
      way: ['the program', 'the last cohort', '⋮ at the top right', 'Duplicate'],
      fields: {
        name: 'Fall 2025',
        leads: '',
        'sessions.date': '09/16/2025',
        'noSession.date': '10/21/2025',
        'routes.deadline.date': '09/05/2025',
      },
    },
  ],
  places: [
    {
      kind: 'cohorts',
      way: COHORT,
      fields: {
        'places.full': '',
        'places.asOf': '07/18/2024',
        waitingList: '',
      },
    },
  ],
  question: [
    {
      kind: 'faq',
      way: ['New'],
      fields: { question: 'Can I pay by card?', topic: '', programs: '', body: '' },
    },
  ],
  text: [
    { kind: 'pages', way: ['the page'], fields: { body: 'An empty line begins a paragraph.' } },
  ],
  person: [
    {
      kind: 'people',
      way: ['New'],
      fields: { name: 'Jo Doe', 'photo.file': '', 'photo.alt': 'Jo Doe at her desk', body: '' },
    },
    { kind: 'cohorts', way: COHORT, fields: { leads: 'Jo Doe' } },
  ],
  event: [
    {
      kind: 'events',
      way: ['New'],
      fields: {
        title: 'Open house',
        status: 'published',
        date: '02/03/2026',
        start: '06:00 PM',
        end: '07:00 PM',
        join: 'Room 4',
      },
    },
  ],
};

/** The picture of every task, by its name: text, drawn in lines. */
export function editorPictures(): ReadonlyMap<string, string> {
  const config = editorConfig(contentShapes(), {
    name: '',
    siteUrl: '',
    repository: null,
    usual: {},
    known: { topics: [] },
  }) as { collections: readonly { name: string; label: string; fields: readonly Field[] }[] };
  return new Map(
    Object.entries(TASKS).map(([task, forms]) => {
      const drawn = forms.map(({ kind, way, fields: wanted }) => {
        const collection = config.collections.find(({ name }) => name === kind);
        const lines = drawFields(collection?.fields ?? [], Object.entries(wanted));
        return [[collection?.label, ...way].join(' › '), '', ...lines].join('\n');
      });
      return [task, drawn.join('\n\n')];
    }),
  );
}

type Wanted = readonly (readonly [path: string, example: string])[];

/** The fields that a picture wants, in the order of the form; what they are within stands above. */
function drawFields(fields: readonly Field[], wanted: Wanted): readonly string[] {
  const missing = wanted.find(([path]) => !fields.some(({ name }) => name === path.split('.')[0]));
  if (missing) throw new Error(`The editor has no field ${missing[0]}.`);
  return fields.flatMap((field) => {
    const own = wanted.filter(([path]) => path.split('.')[0] === field.name);
    const [first] = own;
    if (!first) return [];
    const label = `${field['label']}${field['required'] ? ' *' : ''}`;
    const inner = own.map(
      ([path, example]) => [path.split('.').slice(1).join('.'), example] as const,
    );
    if (inner[0]?.[0] === '') return [`  ${label.padEnd(18)}${control(field, first[1])} ◀`];
    const types = (field['types'] ?? []) as readonly { label: string; fields: readonly Field[] }[];
    const type = types.find((one) => one.fields.some(({ name }) => name === inner[0]?.[0]));
    const below = drawFields(type?.fields ?? ((field['fields'] ?? []) as readonly Field[]), inner);
    const isList = field['widget'] === 'list';
    const isTicked = !isList && !type && !field['required'];
    const opened = isList ? `⌄ ${ENTRIES[field.name] ?? 'the entry'}` : type && `⌄ ${type.label}`;
    return [
      `  ${isTicked ? `${label.padEnd(18)}[x] Add ${field['label']}` : label}`,
      ...(opened ? [`    ${opened}`] : []),
      ...below.map((line) => `${opened ? '    ' : '  '}${line}`),
    ];
  });
}

/** The control of a field as it looks, with an example in it. */
function control(field: Field, example: string): string {
  const options = (field['options'] ?? []) as readonly { value: string; label: string }[];
  if (field['widget'] === 'image') return '[ Browse ]';
  if (field['widget'] === 'boolean') return '( ●)';
  if (field['widget'] === 'relation' || options.length > 4) {
    return `[ ${example || 'Select an option…'} ⌄ ]`;
  }
  if (options.length > 0) {
    return options
      .map(({ value, label }) => `(${value === example ? '•' : ' '}) ${label}`)
      .join('  ');
  }
  return `[ ${example.padEnd(22)} ]`;
}
