/**
 * The visual editor’s configuration, made from the shapes of the content files: every key has a field,
 * with what its schema says as label and hint. Nothing of a file’s form is said here a second time.
 */
import type { CollectionName } from '#schemas/collections.ts';
import type { SiteContent } from '#schemas/site.ts';
import { BODY } from './entry-text.ts';
import { isNumeric } from './form-values.ts';
import {
  type ChoiceShape,
  FORM,
  type GroupShape,
  type Key,
  type ListShape,
  type Shape,
  type ValueShape,
} from './shape.ts';

/** A field as the editor reads it. */
export type Field = Readonly<Record<string, unknown>> & { readonly name: string };

/** A choice with what it is called. */
export interface Named {
  readonly value: string;
  readonly label: string;
}

/** Where content is kept at a git host, as site.yaml names it. */
export type Repository = NonNullable<SiteContent['repository']>;

/** What the site has that files point to, beside whole files. */
export interface EditorSite {
  readonly name: string;
  readonly siteUrl: string;
  readonly repository: Repository | null;
  /** What new files begin with, by what a form asks for: the zone and the currency of the site. */
  readonly usual: Readonly<Record<string, string>>;
  /** By what a form asks for: situations, venues, statements, kinds, topics, roles, creditSystems. */
  readonly known: Readonly<Record<string, readonly Named[]>>;
}

export type FileKind = CollectionName | 'site';

interface Kind {
  readonly label: string;
  readonly singular: string;
  /** By which key an entry is called. Without it, its file is called like the program it is about. */
  readonly title: string | null;
  readonly extension: 'mdx' | 'yaml';
}

const KINDS: Readonly<Record<CollectionName, Kind>> = {
  programs: { label: 'Programs', singular: 'Program', title: 'title', extension: 'mdx' },
  cohorts: { label: 'Cohorts', singular: 'Cohort', title: 'name', extension: 'mdx' },
  pricing: { label: 'Prices', singular: 'Price file', title: null, extension: 'mdx' },
  faq: { label: 'Questions', singular: 'Question', title: 'question', extension: 'mdx' },
  people: { label: 'People', singular: 'Person', title: 'name', extension: 'mdx' },
  pages: { label: 'Pages', singular: 'Page', title: 'title', extension: 'mdx' },
  events: { label: 'Events', singular: 'Event', title: 'title', extension: 'yaml' },
  applications: { label: 'Application forms', singular: 'Form', title: 'title', extension: 'yaml' },
  eligibility: { label: 'Eligibility', singular: 'Check', title: null, extension: 'yaml' },
  letters: { label: 'Letters', singular: 'Letter', title: 'title', extension: 'mdx' },
  testimonials: { label: 'Testimonials', singular: 'Testimonial', title: 'name', extension: 'mdx' },
  search: { label: 'Search', singular: 'Word list', title: null, extension: 'yaml' },
};

/** The name under which the page registers how files of a kind are read and written. */
export const formatOf = (kind: FileKind): string => `catalog-${kind}`;

/** Below what the content check takes; a logo is a PNG and stays one. */
const SMALL = { format: 'webp', quality: 85, width: 2400, height: 2400 };
const PHOTOS = { jpeg: SMALL, webp: SMALL, avif: SMALL, heic: SMALL };

const TEXT = 'The prose, in Markdown: an empty line begins a paragraph';
const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const ID_FAULT = 'Small letters, digits, single hyphens: fall-2025';

/** The whole configuration. */
export function editorConfig(
  shapes: Readonly<Record<FileKind, GroupShape>>,
  site: EditorSite,
): object {
  const folder = site.repository?.folder ?? 'content';
  const fields = new Fields(site);
  return {
    load_config_file: false,
    backend: backendOf(site.repository),
    app_title: `${site.name}: content`,
    site_url: site.siteUrl,
    media_folder: `${folder}/people`,
    public_folder: '',
    media_libraries: {
      default: { config: { slugify_filename: true, transformations: PHOTOS } },
      stock_assets: { providers: [] },
    },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: Object.entries(KINDS).map(([name, kind]) => ({
      name,
      label: kind.label,
      label_singular: kind.singular,
      folder: `${folder}/${name}`,
      format: formatOf(name as CollectionName),
      media_folder: '',
      public_folder: '',
      identifier_field: kind.title ?? firstText(shapes[name as CollectionName]),
      summary: kind.title === null ? '{{slug}}' : `{{${kind.title}}}`,
      slug: {
        ...(kind.title === null ? {} : { template: `{{${kind.title}}}` }),
        editable: ['create'],
        hint:
          kind.title === null
            ? 'The id of the program it is about: kap-certificate'
            : 'The name of the file, and part of its address. It stays.',
        pattern: [ID, ID_FAULT],
      },
      ...(name === 'cohorts'
        ? { nested: { depth: 2, subfolders: false }, meta: { path: { label: 'Program' } } }
        : {}),
      fields: [
        ...fields.of(shapes[name as CollectionName]),
        ...(kind.extension === 'mdx'
          ? [{ name: BODY, label: 'Text', hint: TEXT, widget: 'text', required: false }]
          : []),
      ],
    })),
    singletons: [
      {
        name: 'site',
        label: 'Site',
        file: `${folder}/site.yaml`,
        format: formatOf('site'),
        media_folder: '',
        public_folder: '',
        fields: fields.of(shapes.site),
      },
    ],
  };
}

/** The editor wants a key that names an entry, even where the name of its file does. */
function firstText({ keys }: GroupShape): string {
  return keys.find(({ shape }) => shape.is === 'value')?.name ?? '';
}

/** Without a git host the editor works on a folder alone; it asks for the name of one all the same. */
function backendOf(repository: Repository | null): object {
  if (repository === null) return { name: 'github', repo: 'this/catalog', auth_methods: ['token'] };
  const { service, name, branch, host, signIn, appId } = repository;
  return {
    name: service,
    repo: name,
    branch,
    auth_methods: signIn === undefined && appId === undefined ? ['token'] : ['oauth', 'token'],
    ...(host === undefined ? {} : { api_root: `${originOf(host)}${API_PATHS[service]}` }),
    ...(signIn === undefined
      ? host === undefined
        ? {}
        : { base_url: originOf(host) }
      : { base_url: originOf(signIn) }),
    ...(appId === undefined ? {} : { app_id: appId }),
    ...(service === 'gitlab' && appId !== undefined ? { auth_type: 'pkce' } : {}),
  };
}

// GitHub’s has two interfaces below it; the editor finds both.
const API_PATHS = { github: '/api', gitlab: '/api/v4', gitea: '/api/v1' } as const;

const originOf = (url: string): string => new URL(url).origin;

const HOSTS = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
} as const;

/** The origins that the editor may ask: the git host’s, and none without one. */
export function editorOrigins(repository: Repository | null): readonly string[] {
  if (repository === null) return [];
  const { service, host, signIn } = repository;
  const own = host === undefined ? HOSTS[service] : [originOf(host)];
  return [...new Set([...own, ...(signIn === undefined ? [] : [originOf(signIn)])])];
}

/** How entries of another folder are called in a pick list. */
const SHOWN: Readonly<Record<string, string>> = {
  programs: '{{title}}',
  people: '{{name}}',
  applications: '{{title}} ({{slug}})',
  cohorts: '{{slug}}',
};

class Fields {
  readonly #known: EditorSite['known'];
  readonly #usual: EditorSite['usual'];

  constructor({ known, usual }: EditorSite) {
    this.#known = known;
    this.#usual = usual;
  }

  of(group: GroupShape): readonly Field[] {
    return group.keys.map((key) => this.#field(key));
  }

  #field(key: Key): Field {
    const { shape } = key;
    const asks = shape.is === 'value' && key.isNeeded ? shape.asks : null;
    const widget = this.#widget(shape, key.default ?? this.#usual[asks ?? '']);
    const isList = 'widget' in widget && widget.widget === 'list';
    return {
      name: key.name,
      ...wordsOf(key, widget),
      ...(isList ? { label_singular: singular(labelOf(key.name)) } : {}),
      required: isAsked(key),
      ...widget,
    };
  }

  #widget(shape: Shape, standard?: unknown): object {
    switch (shape.is) {
      case 'value':
        return { ...this.#valueWidget(shape), ...standardOf(shape, standard) };
      case 'group':
        return { widget: 'object', fields: this.of(shape) };
      case 'pair':
        return {
          widget: 'object',
          fields: ['from', 'to'].map((name) => ({
            name,
            label: name === 'from' ? 'From' : 'To',
            ...this.#valueWidget(shape.of),
          })),
        };
      case 'map':
        return {
          widget: 'list',
          summary: '{{name}}',
          fields: [
            { name: 'name', label: 'Question', hint: 'The name of another question, or program' },
            { name: 'values', label: 'Answers', ...this.#widget(shape.of) },
          ],
        };
      case 'choice':
        return { widget: 'object', ...this.#types(shape) };
      case 'list':
        return this.#list(shape);
    }
  }

  #list({ of, min, none }: ListShape): object {
    const least = min > 0 && none === null ? { min } : {};
    if (of.is === 'value') {
      const widget = this.#valueWidget(of);
      const isPicked = 'options' in widget || 'collection' in widget;
      if (isPicked) return { ...widget, multiple: true, ...least };
      return { widget: 'list', ...least, field: { name: 'entry', label: 'Entry', ...widget } };
    }
    if (of.is === 'choice') return { widget: 'list', ...least, ...this.#types(of) };
    if (of.is === 'group') {
      const fields = this.of(of);
      return { widget: 'list', ...least, collapsed: true, ...summaryOf(of), fields };
    }
    const words = { name: 'words', label: 'Entries', ...this.#widget(of) };
    return { widget: 'list', ...least, fields: [words] };
  }

  #types({ forms }: ChoiceShape): object {
    return {
      typeKey: FORM,
      types: forms.map(({ name, about, shape }) => ({
        name,
        label: shape === null ? about || labelOf(name) : labelOf(name),
        widget: 'object',
        fields:
          shape === null
            ? []
            : shape.is === 'group'
              ? this.of(shape)
              : [
                  {
                    name,
                    ...wordsOf({ name, about, shape }, this.#valueWidget(shape)),
                    ...this.#valueWidget(shape),
                  },
                ],
      })),
    };
  }

  #valueWidget(shape: ValueShape): object {
    const { asks, choices, words, pattern, example } = shape;
    if (choices.length > 0) {
      const isYesOrNo = choices.every((choice) => typeof choice === 'boolean');
      if (isYesOrNo) return { widget: 'boolean' };
      return { widget: 'select', options: choices.map((choice) => named(String(choice))) };
    }
    if (asks !== null && asks in SHOWN) {
      const shown = SHOWN[asks] as string;
      return {
        widget: 'relation',
        collection: asks,
        value_field: '{{slug}}',
        display_fields: [shown],
        search_fields: [shown],
      };
    }
    const known = asks === null ? [] : (this.#known[asks] ?? []);
    const options = [...words.map(named), ...known];
    if (known.length > 0 || (asks !== null && asks in this.#known && options.length > 0)) {
      return { widget: 'select', options };
    }
    const isAlone = words.length === 0;
    if (asks === 'date' && isAlone)
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    if (asks === 'time' && isAlone) return { widget: 'datetime', type: 'time', format: 'HH:mm' };
    if (asks === 'paragraph') return { widget: 'text', use_emoji_autocomplete: false };
    if (asks === 'picture') return { widget: 'image', choose_url: false };
    if (asks === 'color') return { widget: 'color' };
    if (isNumeric(shape)) {
      return {
        widget: 'number',
        value_type: shape.isWhole ? 'int' : 'float',
        ...(shape.min === null ? {} : { min: shape.min }),
        ...(shape.max === null ? {} : { max: shape.max }),
        ...(shape.isWhole ? {} : { step: 0.5 }),
      };
    }
    const type = TEXT_TYPES[shape.format ?? ''];
    const also = words.map((word) => `^${word}$`);
    const accepted = [...(pattern === null || type ? [] : [pattern]), ...also];
    return {
      widget: 'string',
      use_emoji_autocomplete: false,
      ...(type === undefined ? {} : { type }),
      ...(pattern === null || type
        ? {}
        : { pattern: [accepted.join('|'), `Write it like ${example ?? words[0]}`] }),
    };
  }
}

const TEXT_TYPES: Readonly<Record<string, string>> = { email: 'email', uri: 'url' };

/** A choice that has an answer from the start is asked for: else one more choice would be “none”. */
function isAsked({ shape, isNeeded, default: standard }: Key): boolean {
  const isChoice =
    shape.is === 'value' && shape.types.includes('string') && shape.choices.length > 0;
  if (standard !== undefined) return isChoice;
  return isNeeded && !mayBeEmpty(shape);
}

/** An empty list may have a word of its own in the file. */
const mayBeEmpty = (shape: Shape): boolean => shape.is === 'list' && shape.none !== null;

const named = (word: string): Named => ({ value: word, label: word.replaceAll('-', ' ') });

function standardOf(shape: ValueShape, standard: unknown): object {
  if (standard === undefined) return {};
  const isOption = shape.choices.some((choice) => typeof choice !== 'boolean');
  return { default: isOption ? String(standard) : standard };
}

/** By which keys an entry is told from the others while it is folded. */
const TELLING = ['label', 'title', 'name', 'person', 'question', 'statement', 'text', 'date', 'id'];

/** Where no such key is needed, the editor takes the first that has a value. */
function summaryOf({ keys }: GroupShape): { readonly summary?: string } {
  const needed = keys.filter(({ isNeeded, shape }) => isNeeded && shape.is === 'value');
  const names = needed.map(({ name }) => name);
  const telling = TELLING.find((name) => names.includes(name)) ?? names[0];
  if (telling === undefined) return {};
  // A weekday tells more than a number.
  if (telling === 'date') return { summary: "{{date | date('ddd, MMM D, YYYY')}}" };
  // Two entries for one situation differ in the cohort that they lead through.
  const via = keys.find(({ shape }) => shape.is === 'value' && shape.asks === 'cohorts');
  return {
    summary: [telling, via?.name].flatMap((name) => (name ? `{{fields.${name}}}` : [])).join(' '),
  };
}

/**
 * A field is called by its key, as the content check calls it; what its schema says is below. Many
 * descriptions would make no label: “true: it ends after midnight”.
 */
function wordsOf({ name, about, shape }: Pick<Key, 'name' | 'about' | 'shape'>, widget: object) {
  // A pick list offers its words itself, and many descriptions name them.
  const words = shape.is === 'value' && !('options' in widget) ? shape.words : [];
  const untold = words.filter((word) => !about.includes(word));
  const none = mayBeEmpty(shape) ? ['An empty list says not-stated.'] : [];
  const more = [...untold.map((word) => `Or ${word}.`), ...none];
  const isSwitch = shape.is === 'value' && shape.types.every((type) => type === 'boolean');
  const said = isSwitch ? about.replace(/\btrue\b/, 'On').replace(/\bfalse\b/, 'Off') : about;
  return {
    label: labelOf(name),
    hint:
      more.length > 0 && said !== '' ? [`${said}.`, ...more].join(' ') : [said, ...more].join(' '),
  };
}

/** `timeZone` as “Time zone”. */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the button beside a list adds. */
function singular(label: string): string {
  if (/ies$/.test(label)) return label.replace(/ies$/, 'y');
  return /[a-z]s$/.test(label) && !/(?:ch|ss)e?s$/.test(label) ? label.slice(0, -1) : 'entry';
}
