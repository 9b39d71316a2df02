/**
 * The built site that the tests of the receiver read: small, and written by the types of the contract,
 * so that a new key of it is asked for here.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { z } from 'zod';
import type { applicationFormsApiSchema } from '#contract/application-forms.ts';
import { type BuildRecord, PAGE_MARKERS } from '#contract/build.ts';
import type { CatalogApi } from '#contract/catalog.ts';
import { type BuiltLetters, lettersFile } from '#contract/letters.ts';
import type {
  BuiltCohort,
  BuiltDeadline,
  BuiltProgram,
  BuiltRoute,
} from '#receiver/built-catalog.ts';
import { endWithWorker } from '../ends-with-worker.ts';

type Forms = z.output<typeof applicationFormsApiSchema>['forms'];
type Field = Forms[number]['fields'][number];

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const AS_OF = '2024-07-15T12:00:00-04:00';
const TIME_ZONE = 'America/New_York';

const build: BuildRecord = {
  version: 1,
  commit: COMMIT,
  contentHash: 'fixture',
  builtAt: '2026-11-01T00:00:00.000Z',
  siteUrl: 'http://127.0.0.1:4321',
  base: '/',
  asOf: AS_OF,
  catalogNow: null,
  formEndpoint: null,
  staff: false,
  editorOrigins: null,
  contentDir: 'content',
};

function program(
  id: string,
  stated: Pick<BuiltProgram, 'title' | 'edition' | 'availability'>,
  admission: Partial<BuiltProgram['admission']>,
): BuiltProgram {
  return {
    id,
    ...stated,
    admission: {
      by: 'application',
      form: null,
      decisionWithin: null,
      interviewers: null,
      interviewedBy: null,
      late: 'not-stated',
      ...admission,
    },
    url: `/programs/${id}/`,
    abbreviation: null,
    editionOf: id,
    kind: 'certificate',
    delivery: null,
    ownKind: null,
    deliveryText: null,
    languages: [],
    residency: null,
    ownRoles: [],
    contactHours: null,
    duration: null,
    offeredEvery: null,
    summary: 'Fixture.',
    prerequisites: [],
    prerequisiteGroups: [],
    outline: [],
    components: [],
    byDemand: null,
    ownCredits: [],
    continuingEducation: [],
    mentoring: null,
    outcomes: { recognizedBy: [], permits: [], completion: null },
    people: [],
    notStated: [],
  };
}

function route(
  stated: Pick<BuiltRoute, 'id' | 'via' | 'form' | 'label' | 'viaName'>,
  deadline: Pick<BuiltDeadline, 'status' | 'kind'> & Partial<BuiltDeadline>,
): BuiltRoute {
  return {
    ...stated,
    isFull: false,
    deadline: {
      date: null,
      closesAt: null,
      passesAt: null,
      opensAt: null,
      opensDate: null,
      time: null,
      timeZone: null,
      priorityDate: null,
      extendedFrom: null,
      isExtended: false,
      namesZone: false,
      ...deadline,
    },
    warning: null,
  };
}

const fall: BuiltCohort = {
  id: 'kap-certificate/fall-2024',
  program: 'kap-certificate',
  name: 'Fall 2024',
  timeZone: TIME_ZONE,
  starts: '2024-09-17',
  ends: '2024-12-10',
  sessionsWithoutHours: [],
  sessions: [
    {
      number: 1,
      start: '2024-09-17T11:00:00-04:00',
      end: '2024-09-17T13:00:00-04:00',
      status: 'scheduled',
      title: null,
      place: null,
      movedFrom: null,
      notice: null,
      isAdded: false,
    },
  ],
  noSession: [{ date: '2024-10-22', reason: null }],
  routes: [
    route(
      {
        id: 'prerequisite-taken',
        via: null,
        form: 'supplemental',
        label: 'I’ve completed PTI',
        viaName: null,
      },
      { status: 'open', kind: 'date', date: '2024-09-10', closesAt: '2024-09-11T04:00:00.000Z' },
    ),
    route(
      {
        id: 'prerequisite-enrolled',
        via: null,
        form: 'supplemental',
        label: 'I’m enrolled in PTI',
        viaName: null,
      },
      { status: 'not-announced', kind: 'not-announced', passesAt: '2024-09-17T15:00:00.000Z' },
    ),
    route(
      {
        id: 'with-prerequisite',
        via: 'pti-certificate/august-2024',
        form: 'full',
        label: 'I still need PTI',
        viaName: 'August PTI',
      },
      { status: 'open', kind: 'date', date: '2024-07-31', closesAt: '2024-08-01T04:00:00.000Z' },
    ),
    route(
      {
        id: 'with-prerequisite',
        via: 'pti-certificate/june-2024',
        form: 'full',
        label: 'I still need PTI',
        viaName: 'June PTI',
      },
      { status: 'passed', kind: 'passed' },
    ),
  ],
  status: 'published',
  label: null,
  url: '/programs/kap-certificate/fall-2024/',
  leads: [],
  place: null,
  venue: null,
  places: null,
  waitingList: false,
  startsIn: [],
  selfPaced: [],
  keyDates: [],
};

function plan(
  id: string,
  label: string | null,
  installments: number[],
  due: 'before-start' | null,
) {
  return {
    id,
    label,
    installments,
    totalCents: installments.reduce((sum, cents) => sum + cents, 0),
    due,
    dueDates: null,
    every: null,
    depositCents: null,
    discountCents: 0,
    feeCents: 0,
    computed: false,
    dueRules: null,
  };
}

const catalog: CatalogApi = {
  version: 1,
  asOf: AS_OF,
  statusAt: '2024-07-15T16:00:00.000Z',
  commit: COMMIT,
  site: {
    name: 'Fluence (demonstration catalog)',
    shortName: 'Fluence',
    timeZone: TIME_ZONE,
    locale: 'en-US',
    retentionDays: 365,
    admissionsEmail: 'admissions@example.org',
    notice: 'Fixture.',
    operator: 'whoever runs this copy',
  },
  programs: [
    program(
      'kap-certificate',
      {
        title: 'Ketamine-Assisted Psychotherapy Certificate',
        edition: '2024',
        availability: 'offered',
      },
      { decisionWithin: 'P1W' },
    ),
    program(
      'pti-certificate',
      {
        title: 'Certificate in Psychedelic Therapy and Integration',
        edition: '2024',
        availability: 'offered',
      },
      { by: 'ask-admissions' },
    ),
    program(
      'pc-kap',
      { title: 'Postgraduate Certificate in KAP', edition: '2021', availability: 'unconfirmed' },
      { form: 'full', decisionWithin: 'P4W', interviewers: 2, interviewedBy: 'trainers' },
    ),
  ],
  events: [],
  cohorts: [fall],
  people: [],
  tuition: [
    {
      program: 'kap-certificate',
      route: 'prerequisite-taken',
      currency: 'USD',
      includes: [],
      plans: [
        plan('full', 'In full', [300000], null),
        plan('three-monthly', 'Three monthly installments', [105000, 105000, 105000], null),
      ],
    },
    {
      program: 'kap-certificate',
      route: 'with-prerequisite',
      currency: 'USD',
      includes: ['pti-certificate'],
      plans: [plan('full', null, [550000], 'before-start')],
    },
  ],
  cohortTuition: [],
  conditionalPlans: [],
  fees: [
    {
      program: 'pc-kap',
      id: 'application',
      currency: 'USD',
      amountCents: 10000,
      label: 'Application fee',
      note: 'Admissions will tell you how to pay.',
      refundable: null,
      waiver: null,
    },
  ],
  occasionalFees: [],
  notIncluded: [],
  credits: [],
  letters: [],
  redirects: [
    { from: '/programs/kap/', to: '/programs/kap-certificate/' },
    { from: '/programs/kap/fall-2024/', to: '/programs/kap-certificate/fall-2024/' },
    {
      from: '/programs/kap-certificate/autumn-2024/',
      to: '/programs/kap-certificate/fall-2024/',
    },
    {
      from: '/programs/kap-certificate/autumn-2024.ics',
      to: '/programs/kap-certificate/fall-2024.ics',
    },
  ],
  electives: [],
  addOns: [],
  refunds: [],
  refundRules: [],
};

/** A question; without a sentence for its absence it may be left out. */
function field(
  name: string,
  label: string,
  missing: string | null,
  stated: Partial<Field> = {},
): Field {
  return {
    name,
    label,
    type: 'text',
    required: missing !== null,
    maxLength: 100,
    options: [],
    when: null,
    section: '',
    hint: null,
    autocomplete: null,
    missing,
    apart: false,
    rows: null,
    min: null,
    max: null,
    ...stated,
  };
}

function email(stated: Partial<Field> = {}): Field {
  return field('email', 'Email address', 'Enter your email address', {
    type: 'email',
    maxLength: 254,
    ...stated,
  });
}

function confirmed(label: string, missing: string, stated: Partial<Field> = {}): Field {
  return field('confirmed', label, missing, {
    type: 'checkbox',
    maxLength: null,
    options: [{ value: 'yes', label }],
    ...stated,
  });
}

const TRUE = ['My answers are true', 'Confirm that your answers are true'] as const;

const forms: Forms = [
  {
    id: 'supplemental',
    version: 'supplemental-1',
    title: 'Supplemental application',
    sections: [
      { id: 'you', title: 'About you', intro: null },
      {
        id: 'goals',
        title: 'Your goals',
        intro: 'Don’t include your own health or drug-use history.',
      },
    ],
    fields: [
      field('givenName', 'Given name', 'Enter your given name', {
        section: 'you',
        autocomplete: 'given-name',
      }),
      field('familyName', 'Family name', 'Enter your family name', {
        section: 'you',
        autocomplete: 'family-name',
      }),
      email({ section: 'you', hint: 'We send your receipt here.', autocomplete: 'email' }),
      field('ptiTaken', 'When PTI was or is taken', 'Enter when you took PTI', {
        section: 'you',
        when: { route: ['prerequisite-taken', 'prerequisite-enrolled'] },
      }),
      field('changes', 'What has changed since', null, {
        type: 'textarea',
        maxLength: 2000,
        section: 'goals',
        rows: 5,
      }),
      field('goals', 'Goals for this program', 'Enter your goals for this program', {
        type: 'textarea',
        maxLength: 2000,
        section: 'goals',
        rows: 5,
      }),
      field('accessNeeds', 'Access needs', null, {
        type: 'textarea',
        maxLength: 1000,
        section: 'goals',
        hint: 'This does not affect the decision.',
        apart: true,
        rows: 3,
      }),
      confirmed(...TRUE, { section: 'goals' }),
    ],
  },
  {
    id: 'full',
    version: 'full-1',
    title: 'Application',
    sections: [],
    fields: [
      field('givenName', 'Given name', 'Enter your given name'),
      field('familyName', 'Family name', 'Enter your family name'),
      email(),
      field('license', 'License', 'Choose what applies to your license', {
        type: 'radio',
        maxLength: null,
        options: [
          { value: 'active', label: 'Active' },
          { value: 'on-track', label: 'On track' },
          { value: 'neither', label: 'Neither' },
        ],
      }),
      field('training', 'Where you are in your training', 'Enter where you are in your training', {
        maxLength: 200,
        when: { license: ['on-track'] },
      }),
      field('years', 'Years in practice', null, {
        type: 'number',
        maxLength: null,
        min: 0,
        max: 70,
      }),
      field('components', 'Components already taken', null, {
        type: 'checkboxes',
        maxLength: null,
        options: [
          { value: 'understanding-ketamine', label: 'Understanding Ketamine' },
          { value: 'retreat', label: 'Retreat' },
        ],
        when: { program: ['pc-kap'] },
      }),
      confirmed(...TRUE),
    ],
  },
  {
    id: 'interest',
    version: 'interest-1',
    title: 'Be told',
    sections: [],
    fields: [
      email(),
      confirmed('Joining this list does not hold a place', 'Confirm that you understand', {
        options: [{ value: 'yes', label: 'I understand' }],
      }),
    ],
  },
  {
    id: 'contact',
    version: 'contact-1',
    title: 'Ask admissions',
    sections: [],
    fields: [
      email({ options: null }),
      field('question', 'Your question', 'Enter your question', {
        type: 'textarea',
        maxLength: 4000,
        options: null,
      }),
    ],
  },
];

const letters: BuiltLetters = {
  version: 1,
  letters: [
    {
      id: 'acceptance',
      kind: 'acceptance',
      title: 'Acceptance',
      body: 'Dear [[givenName]] [[familyName]],\n\nthe Admissions Committee has accepted your application [[reference]] for [[program]], [[cohort]].\n\n[[tuitionShown]]\n\n[[signature]]\n',
      programs: ['kap-certificate'],
      subject: 'The decision on your application',
    },
    {
      id: 'refusal',
      kind: 'refusal',
      title: 'Refusal',
      body: 'Dear [[givenName]] [[familyName]],\n\nwe cannot offer you a place in [[program]].\n',
      subject: 'Fixture',
      programs: [],
    },
  ],
};

function page(title: string): string {
  return `<!doctype html>\n<html lang="en-US"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

const { title, main } = PAGE_MARKERS;
const SCRIPT = 'export {};\n';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'build.json': JSON.stringify(build),
  'api/catalog.json': JSON.stringify(catalog),
  'api/application-forms.json': JSON.stringify({ forms }),
  'api/receiver-page.json': JSON.stringify({
    html: `<!doctype html>\n<html lang="en-US">\n<head><meta charset="utf-8"><title>${title} · Fixture</title></head>\n<body><main id="main"><div class="page page--narrow stack">${main}</div></main></body>\n</html>\n`,
  }),
  'index.html': page('Home'),
  'index.md': '# Home\n',
  '404.html': page('Not here'),
  'programs/kap-certificate/index.html': page('KAP'),
  '_astro/site.abc123.js': SCRIPT,
  '_astro/site.abc123.js.br': brotliCompressSync(SCRIPT),
};

function writeSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-site-'));
  endWithWorker(() => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  writeFileSync(lettersFile(site), JSON.stringify(letters));
  return site;
}

/** Its folder; nobody writes to it. */
export const SITE = writeSite();
