/** Sentences that tell an edit of the content to someone who reads no code. */
import { counted } from './counts.ts';
import { listOf } from './dates.ts';

export const changesWords = {
  // Values and phrases.
  notStated: 'not stated',
  usualPlace: 'the usual place',
  yes: 'yes',
  no: 'no',
  quoted: (text: string) => `“${text}”`,
  changed: (label: string, before: string, after: string) => `${label} ${before} → ${after}`,
  appeared: (label: string, value: string) => `${label} added: ${value}`,
  wentAway: (label: string, value: string) => `${label} removed: ${value}`,
  reworded: (label: string) => `${label} reworded`,
  rewordedFrom: (label: string, before: string, after: string) =>
    `${label} reworded: “${before}” → “${after}”`,
  reordered: (label: string) => `${label} in another order`,
  keyOf: (label: string, key: string) => `${label}, ${key}`,
  entryOf: (label: string, name: string) => `${label} “${name.trim()}”`,
  textChanged: 'text changed',
  textChangedFrom: (before: string, after: string) => `text changed: “${before}” → “${after}”`,
  photo: {
    shown: (alt: string) => `photo “${alt}”`,
    added: (alt: string) => `photo added: “${alt}”`,
    replaced: (alt: string) => `another photo: “${alt}”`,
    gone: 'photo removed; initials take its place',
  },
  picture: {
    added: (alt: string, caption: string | null) =>
      `picture added: “${alt}”${caption === null ? '' : `, with the caption “${caption}”`}`,
    replaced: (alt: string) => `another picture: “${alt}”`,
    gone: (alt: string) => `picture removed: “${alt}”`,
  },
  branding: {
    logo: {
      added: 'a logo in place of the name',
      changed: 'another logo',
      gone: 'logo removed',
    },
    color: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
    colorNames: {
      accent: 'accent',
      accentDark: 'accent on dark pages',
      second: 'second color',
      secondDark: 'second color on dark pages',
    },
    usual: 'as usual',
    type: (before: string, after: string) => `letters ${before} → ${after}`,
  },
  staffNotes: 'notes for staff changed',
  sameMeaning: 'worded differently; it means the same',

  // Deadlines and ways in.
  deadline: 'deadline',
  deadlineExtended: 'deadline extended',
  deadlineKinds: {
    passed: 'passed, date not recorded',
    'not-announced': 'not stated',
    rolling: 'until the first class',
    withdrawn: 'no longer offered',
  },
  atTime: (date: string, time: string, zone: string) => `${date} at ${time} (${zone})`,
  inZone: (date: string, zone: string) => `${date} (${zone})`,
  extended: 'extended',
  opensOn: (date: string) => `open from ${date}`,
  firstBy: (date: string) => `first considered by ${date}`,
  stateNow: {
    open: '; that makes it open today',
    'not-open-yet': '; that makes it not open yet today',
    passed: '; that closes it today',
    'not-announced': '; today that reads “not stated”',
  },
  routeAdded: (deadline: string) => `can be applied for now, deadline ${deadline}`,
  routeGone: (deadline: string) => `can no longer be applied for; its deadline was ${deadline}`,
  /** `situation` is null where everyone applies alike. */
  routeUntil: (situation: string | null, deadline: string, price: string | null) =>
    `${situation === null ? '' : `${situation}: `}deadline ${deadline}${price === null ? '' : `, tuition: ${price}`}`,

  // Classes.
  class: (number: number) => `class ${number}`,
  everyClass: 'every class',
  sameHours: (label: string, hours: string) => `${label} still ${hours}, in the other time zone`,
  classAdded: (number: number, when: string) => `class ${number} added, ${when}`,
  classGone: (number: number, day: string) => `class ${number} (${day}) removed from the list`,
  classCancelled: (number: number, day: string, notice: string | null) =>
    `class ${number} (${day}) canceled${notice === null ? '' : `, ${notice}`}`,
  classMoved: (number: number, from: string, to: string, notice: string | null) => {
    const end = to.replace(/,$/, '');
    return `class ${number} moved from ${from} to ${notice === null ? end : `${end}, ${notice}`}`;
  },
  classBack: (number: number, day: string) => `class ${number} (${day}) is on again`,
  announced: (day: string) => `announced ${day}`,
  classesAt: (count: number, times: string, zone: string) =>
    `${count} ${count === 1 ? 'class' : 'classes'}, ${times} (${zone})`,
  noClassOn: (days: readonly string[]) => `no class on ${listOf(days)}`,
  ledBy: (names: readonly string[]) => `led by ${listOf(names)}`,
  datesNotStated: 'dates not stated',

  // Prices.
  tuition: 'tuition',
  planAdded: (plan: string) => `payment plan added: ${plan}`,
  planGone: (plan: string) => `payment plan removed: ${plan}`,
  until: (date: string) => `until ${date}`,
  startsFrom: (date: string) => `cohorts starting ${date} or later`,
  inPayments: (total: string, count: number) => `${total} in ${counted(count, 'payment')}`,
  paymentsOf: (amounts: readonly string[], total: string) => `${amounts.join(' + ')} = ${total}`,
  timesOf: (count: number, amount: string, total: string) => `${count} × ${amount} = ${total}`,
  sameTuition: 'Tuition unchanged.',

  // Forms.
  questionNamed: (label: string) => `question “${label}”`,
  questionAdded: (label: string) => `question added: “${label}”`,
  optionalQuestionAdded: (label: string) => `question added, optional: “${label}”`,
  questionGone: (label: string) => `question removed: “${label}”`,

  // Entries.
  withFacts: (added: string, facts: string) => (facts === '' ? added : `${added}: ${facts}`),
  draftAdded: 'draft added; it is printed nowhere',
  added: {
    programs: 'program added',
    cohorts: 'cohort added',
    pricing: 'prices added',
    events: 'event added',
    faq: 'question added',
    eligibility: 'requirements added',
    applications: 'form added',
    letters: 'letter added',
    people: 'person added',
    testimonials: 'testimonial added',
    pages: 'page added',
    search: 'words of the search added',
  },
  removed: {
    programs: 'program removed from the site',
    cohorts: 'cohort removed from the site',
    pricing: 'prices removed: from now on they are not stated',
    events: 'event removed',
    faq: 'question removed',
    eligibility: 'requirements removed',
    applications: 'form removed',
    letters: 'letter removed',
    people: 'person removed',
    testimonials: 'testimonial removed',
    pages: 'page removed',
    search: 'words of the search removed',
  },
  renamed: (from: string, to: string) => `renamed from ${from} to ${to}`,
  states: {
    draft: 'now a draft: printed nowhere',
    published: 'now published',
    archived: 'now archived: shown as past',
  },
  subjects: {
    site: 'The site',
    pricing: (program: string) => `Costs of ${program}`,
    eligibility: (program: string) => `Requirements of ${program}`,
    events: (title: string) => `Event “${title}”`,
    faq: (question: string) => `Question “${question}”`,
    testimonials: (name: string) => `Testimonial of ${name}`,
    applications: (title: string) => `Form “${title}”`,
    letters: (title: string) => `Letter “${title}”`,
    pages: (title: string) => `Page “${title}”`,
    search: 'The search',
  },

  // site.yaml
  clockFreed: 'the real clock runs from now on; this is no longer a demonstration',
  closesAtOnce: (ways: readonly string[]) => `no longer open from then on: ${ways.join('; ')}`,
  homeZone: (change: string) => `${change}; deadlines without a zone end with the day there`,
  clockFrozen: (date: string) => `behaves as if it were ${date}: a demonstration`,
  redirected: (from: string, to: string) => `${from} leads to ${to}`,

  /** How keys are called in a sentence, where taking them apart does not do. */
  keys: {
    timeZone: 'time zone',
    noSession: 'day without class',
    startsIn: 'may start',
    keyDates: 'date',
    selfPaced: 'part at one’s own pace',
    sequence: 'calendar sequence',
    leads: 'lead',
    place: 'place',
    notice: 'notice',
    title: 'title',
    label: 'label',
    routes: 'situation',
    people: 'person',
    prerequisites: 'prerequisite',
    prerequisiteNote: 'note on prerequisites',
    outline: 'outline',
    components: 'learning component',
    decisionWithin: 'decision within',
    fees: 'fee',
    addOns: 'add-on',
    electives: 'elective',
    choices: 'choice',
    bundles: 'bundle',
    dueDate: 'due',
    credits: 'credit',
    refunds: 'refund',
    notIncluded: 'not included',
    amountCents: 'amount',
    totalCents: 'total',
    depositCents: 'deposit',
    discountCents: 'discount',
    installmentFeeCents: 'installment fee',
    surchargeCents: 'more than in full',
    dueDates: 'due',
    until: 'last day',
    group: 'for',
    criteria: 'requirement',
    anyOf: 'question',
    options: 'answer',
    outcomes: 'outcome',
    programs: 'program',
    features: 'feature',
    teaches: 'what one learns',
    notStated: 'not stated',
    acknowledged: 'accepted warning',
    redirects: 'redirect',
    admissionsEmail: 'email of admissions',
    retentionDays: 'days an application is kept',
    treatmentNotice: 'notice on treatment',
    statements: 'statement',
    editionOf: 'edition of',
    offeredEvery: 'begins',
    byDemand: 'begins when so many ask',
    contactHours: 'hours of class and training',
  },

  // The report.
  sentence: (about: string, texts: readonly string[]) => `${about}: ${texts.join('; ')}.`,
  /** “Changes 6 pages and 1 calendar.” */
  touches: (pages: number, calendars: number) => {
    const parts = [
      ...(pages > 0 ? [counted(pages, 'page')] : []),
      ...(calendars > 0 ? [counted(calendars, 'calendar')] : []),
    ];
    return parts.length === 0 ? 'Changes no page.' : `Changes ${listOf(parts)}.`;
  },
  inAll: (pages: number, calendars: number) =>
    `In all: ${changesWords.touches(pages, calendars).replace('Changes', 'changes')}`,
  noChange: (base: string) => `Nothing in the content differs from ${base}.`,
  proseOnly: 'Only text changes: no date, no price, nothing about who may apply.',
  heading: 'What this edit changes',
  pages: 'Pages',
  calendars: 'Calendars',
  api: 'API',
  isNew: 'new',
  isGone: 'gone',
  look: 'Look at this',
  details: (count: number) => `Every address that changes (${count})`,
  doesNotLoad: (side: string) => `The content ${side} cannot be read:`,
  sideBefore: (base: string) => `at ${base}`,
  sideNow: 'as it is now',

  // Warnings.
  mayHaveApplied: (cohort: string, situations: readonly string[]) =>
    `People may already have applied to ${cohort}${situations.length > 0 ? ` (${situations.join('; ')})` : ''}.`,
  mayHaveAppliedTo: (program: string) => `People may already have applied to ${program}.`,
  mayHaveAppliedFix:
    'They keep the deadline, tuition, and form they were shown. Write to those affected: npm run applications -- list.',
  silentMove: (cohort: string, number: number) =>
    `${cohort}: class ${number} is at another time, and no notice says so.`,
  silentMoveFix:
    'Write status: moved, movedFrom, and a notice with its date, so that the page and calendars tell participants.',
  sequence: (cohort: string) => `${cohort}: calendars that have these dates may not follow.`,
  sequenceFix: (sequence: number) => `Write sequence: ${sequence} in the cohort.`,
  priceSequence: (program: string) =>
    `Costs of ${program}: calendars that have the last day of a price may not follow.`,
  priceSequenceFix: (sequence: number) => `Write sequence: ${sequence} in the price file.`,
  staleText: (date: string, about: string) =>
    `This text names ${date}, which no longer holds (${about}).`,
  staleTextFix: 'Remove the date from the text, or correct it.',
  redirectMissing: (address: string) => `${address} is gone, and links to it will fail.`,
  redirectMissingFix: (address: string) =>
    `Write under redirects in site.yaml: { from: ${address}, to: the page that takes its place }.`,
  newFinding: (rule: string) => `The content check now says ${rule}:`,
} as const;
