import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';
import { readContent } from '#catalog/read-content.ts';
import { type EditorSite, editorConfig, editorOrigins } from '#editor/editor-config.ts';
import { contentShapes } from '#editor/editor-page.ts';
import { readEntry } from '#editor/entry-text.ts';
import { knownChoices } from '#editor/known-choices.ts';

// biome-ignore lint/suspicious/noExplicitAny: the configuration is plain data
type Data = any;

const site: EditorSite = {
  name: 'Harbor',
  siteUrl: 'https://harbor.example.org',
  repository: null,
  usual: { zone: 'Europe/Rome', currency: 'EUR' },
  known: {
    zone: [{ value: 'Europe/Rome', label: 'Europe/Rome' }],
    currency: [{ value: 'EUR', label: 'EUR' }],
    situations: [{ value: 'anyone', label: 'I am new' }],
    venues: [{ value: 'hall', label: 'Harbor Hall' }],
    topics: [{ value: 'housing', label: 'Housing' }],
  },
};
const config = editorConfig(contentShapes(), site) as Data;
const kinds: readonly [name: string, fields: readonly Data[]][] = [
  ...config.collections.map(({ name, fields }: Data) => [name, fields]),
  ['site', config.singletons[0].fields],
];

/** Every key of a schema as a path, an entry of a list marked by `[]`. */
function keysOf(node: Data, path: string): string[] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    `${path}.${key}`,
    ...keysOf(value, `${path}.${key}`),
  ]);
  const items = node.items && !Array.isArray(node.items) ? keysOf(node.items, `${path}[]`) : [];
  const forms = (node.anyOf ?? []).flatMap((form: Data) => keysOf(form, path));
  return [...inner, ...items, ...forms];
}

/** Every field of the editor as such a path; what one of several forms holds stands at its place. */
function fieldsIn(fields: readonly Data[], path: string): string[] {
  return fields.flatMap((field) => {
    const at = `${path}.${field.name}`;
    const below = field.widget === 'list' ? `${at}[]` : at;
    const typed = (field.types ?? []).flatMap((type: Data) => fieldsIn(type.fields, below));
    return [at, ...fieldsIn(field.fields ?? [], below), ...typed];
  });
}

/** The field at a path: names, through forms and lists. */
function field(kind: string, ...names: string[]): Data {
  let fields = kinds.find(([name]) => name === kind)?.[1] ?? [];
  let found: Data;
  for (const name of names) {
    found = fields.find((one) => one.name === name);
    fields = [
      ...(found?.fields ?? []),
      ...(found?.types ?? []).flatMap((type: Data) => type.fields),
    ];
  }
  return found;
}

describe('the visual editor', () => {
  it.each(kinds)('has a field for every key of the schema: %s', (kind, fields) => {
    const schema = contentJsonSchemas()[kind as 'site'];
    // Parts of the form alone: two numbers, names with their answers, words of a list of lists,
    // and a value that is one of several forms.
    const own = /\.(from|to|words|programs|name|values)$/;
    const inEditor = new Set(fieldsIn(fields, ''));
    expect(keysOf(schema, '').filter((path) => !inEditor.has(path))).toEqual([]);
    const inSchema = new Set(keysOf(schema, ''));
    const more = [...inEditor].filter((path) => !inSchema.has(path) && !own.test(path));
    expect(more).toEqual(fields.some(({ name }) => name === 'body') ? ['.body'] : []);
  });

  it('says below a field what its schema says', () => {
    const texts = JSON.stringify(config);
    const missing = (function missingIn(node: Data): string[] {
      if (typeof node !== 'object' || node === null) return [];
      const own =
        node.properties === undefined
          ? []
          : Object.values<Data>(node.properties).flatMap(({ description }) => description ?? []);
      return [...own, ...Object.values(node).flatMap(missingIn)];
    })(contentJsonSchemas()).filter((about) => {
      const said = about.replace(/\btrue\b/, 'On').replace(/\bfalse\b/, 'Off');
      const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
      return !texts.includes(quoted(about)) && !texts.includes(quoted(said));
    });
    expect(missing).toEqual([]);
  });

  it('says which words a field takes beside others, and leaves a pick list to say its own', () => {
    const choice = field('pricing', 'electives', 'choices', 'amount');
    expect(choice.hint).toBe('What it costs singly, beside tuition. Or not-stated.');
    expect(field('programs', 'contactHours').hint).toBe(
      'Hours of class and training, or not-stated',
    );
    expect(field('faq', 'topic').hint).toBe('Under which heading it stands');
  });

  it('offers people, cohorts, programs, forms, situations and zones to pick from', () => {
    expect(field('cohorts', 'leads')).toMatchObject({
      widget: 'relation',
      collection: 'people',
      multiple: true,
    });
    expect(field('cohorts', 'routes', 'via')).toMatchObject({
      widget: 'relation',
      collection: 'cohorts',
      value_field: '{{slug}}',
    });
    expect(field('programs', 'routes', 'form')).toMatchObject({ collection: 'applications' });
    expect(field('programs', 'prerequisites', 'programs')).toMatchObject({
      collection: 'programs',
    });
    expect(field('cohorts', 'routes', 'id').options).toEqual(site.known['situations']);
    expect(field('cohorts', 'venue').options).toEqual(site.known['venues']);
    expect(field('cohorts', 'timeZone')).toMatchObject({
      widget: 'select',
      options: site.known['zone'],
      default: 'Europe/Rome',
    });
    expect(field('faq', 'topic').options.at(-1)).toEqual({ value: 'housing', label: 'Housing' });
  });

  it('has a calendar for days, a clock for hours, choices for words, a switch for yes or no', () => {
    expect(field('cohorts', 'routes', 'deadline', 'date')).toMatchObject({
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
    });
    expect(field('cohorts', 'time', 'start')).toMatchObject({ type: 'time', format: 'HH:mm' });
    expect(field('cohorts', 'sessions', 'status').options).toEqual([
      { value: 'scheduled', label: 'scheduled' },
      { value: 'cancelled', label: 'cancelled' },
      { value: 'moved', label: 'moved' },
      { value: 'added', label: 'added' },
    ]);
    expect(field('cohorts', 'waitingList').widget).toBe('boolean');
    expect(field('pricing', 'fees', 'refundable').options.map(({ value }: Data) => value)).toEqual([
      'true',
      'false',
      'not-stated',
    ]);
  });

  it('calls every entry of a list by what tells it from the others', () => {
    expect(field('pricing', 'tuition', 'plans').summary).toBe('{{fields.label}}');
    // The editor takes the first that has a value: the situation.
    expect(field('pricing', 'tuition').summary).toBeUndefined();
    expect(field('programs', 'people').summary).toBe('{{fields.person}}');
    expect(field('cohorts', 'routes').summary).toBe('{{fields.id}} {{fields.via}}');
    expect(field('search', 'answers').summary).toBe('{{fields.address}}');
  });

  it('offers no “none” where one of the choices holds from the start', () => {
    expect(field('faq', 'status')).toMatchObject({ required: true, default: 'published' });
    expect(field('cohorts', 'hours').required).toBe(false);
  });

  it('takes pictures from the own machine alone, photos as small WebP', () => {
    expect(field('people', 'photo', 'file')).toMatchObject({ widget: 'image', choose_url: false });
    const { default: own, stock_assets } = config.media_libraries;
    expect(stock_assets.providers).toEqual([]);
    expect(Object.keys(own.config.transformations)).toEqual(['jpeg', 'webp', 'avif', 'heic']);
  });

  it('has one form for what may be a text or a group', () => {
    expect(field('cohorts', 'sessions').fields[0]).toMatchObject({ name: 'date', required: true });
    expect(field('cohorts', 'deadline').types.map(({ name }: Data) => name)).toEqual([
      'date',
      'passed',
      'not-announced',
      'rolling',
    ]);
    expect(field('programs', 'prerequisites').types.map(({ name }: Data) => name)).toEqual([
      'programs',
      'other',
      'anyOf',
    ]);
    expect(field('pricing', 'tuition', 'plans').widget).toBe('list');
  });
});

describe('the fields of the editor', () => {
  const root = join(import.meta.dirname, '../fixtures');

  it.each(['demonstration', 'second-catalog'])('accept what every file holds: %s', async (name) => {
    const { entries } = await readContent(join(root, name));
    if (entries === null) throw new Error(`${name} has errors.`);
    const known = knownChoices(entries);
    const own = editorConfig(contentShapes(), { ...site, known }) as Data;
    const shapes = contentShapes();
    const refused = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(mdx|yaml)$/.test(file))
      .flatMap((file) => {
        const kind = (file === 'site.yaml' ? 'site' : file.split('/')[0]) as keyof typeof shapes;
        const text = readFileSync(join(root, name, file), 'utf8');
        const form = readEntry(text, { shape: shapes[kind], hasBody: file.endsWith('.mdx') });
        const { fields } =
          kind === 'site'
            ? own.singletons[0]
            : own.collections.find(({ name: folder }: Data) => folder === kind);
        return refusals(fields, form, file);
      });
    expect(refused).toEqual([]);
  });

  /** Where a field would not take what a form holds. */
  function refusals(fields: readonly Data[], form: Data, at: string): string[] {
    return fields.flatMap((one) => refusal(one, form?.[one.name], `${at} ${one.name}`));
  }

  function refusal(one: Data, value: Data, at: string): string[] {
    const isBlank = value === undefined || value === '' || value?.length === 0;
    // What holds anyway is filled in when a file is opened.
    if (isBlank) return one.required === false || one.default ? [] : [`${at} is missing`];
    if (one.min > value.length) return [`${at} has too few`];
    const inner = (own: Data, where: string): string[] => {
      if (one.field) return refusal({ ...one.field, required: true }, own, where);
      const type = one.types?.find(({ name }: Data) => name === own[one.typeKey]);
      if (one.types && !type) return [`${where} has no form`];
      return refusals(one.fields ?? type?.fields ?? [], own, where);
    };
    if (one.widget === 'list') {
      if (!Array.isArray(value)) return [`${at} is no list`];
      return value.flatMap((own: Data, index: number) => inner(own, `${at}[${index}]`));
    }
    if (one.widget === 'object') return inner(value, at);
    const values = one.multiple ? value : [value];
    return values.flatMap((own: Data) => {
      const isKnown = !one.options || one.options.some((option: Data) => option.value === own);
      const fits = !one.pattern || new RegExp(one.pattern[0]).test(own);
      return isKnown && fits ? [] : [`${at} refuses ${own}`];
    });
  }
});

describe('the git host of the editor', () => {
  const repository = { service: 'gitlab', name: 'a/b', branch: 'main', folder: 'content' } as const;

  it('is none where site.yaml names none, and nothing may be asked then', () => {
    expect(editorOrigins(null)).toEqual([]);
  });

  it('is asked at its own address, and where people sign in', () => {
    const at = (service: 'github' | 'gitlab' | 'gitea') =>
      editorOrigins({ ...repository, service });
    expect(at('github')).toEqual(['https://api.github.com']);
    expect(at('gitlab')).toEqual(['https://gitlab.com']);
    expect(at('gitea')).toEqual(['https://gitea.com']);
    const own = {
      ...repository,
      host: 'https://git.example.org/',
      signIn: 'https://in.example.org',
    };
    expect(editorOrigins(own)).toEqual(['https://git.example.org', 'https://in.example.org']);
    expect((editorConfig(contentShapes(), { ...site, repository: own }) as Data).backend).toEqual({
      name: 'gitlab',
      repo: 'a/b',
      branch: 'main',
      auth_methods: ['oauth', 'token'],
      api_root: 'https://git.example.org/api/v4',
      base_url: 'https://in.example.org',
    });
    const github = { ...own, service: 'github' } as const;
    const { backend } = editorConfig(contentShapes(), { ...site, repository: github }) as Data;
    // Below it are /v3 and /graphql; with /api/v3 the editor would ask /graphql.
    expect(backend.api_root).toBe('https://git.example.org/api');
  });
});
