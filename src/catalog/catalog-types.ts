/**
 * The joined catalog: what every later room reads. Immutable; every reference is resolved, every
 * date that needs a zone is an instant, every amount integer minor units, every unknown `null`.
 */
import type { ApplicationForm } from '#domain/application.ts';
import type { Cadence } from '#domain/cadence.ts';
import type { LastDays } from '#domain/cohort-phase.ts';
import type {
  Instant,
  IsoDate,
  PartialDate,
  Period,
  TimeOfDay,
  TimeZone,
  Weekday,
} from '#domain/dates.ts';
import type { Deadline } from '#domain/deadlines.ts';
import type { Electives } from '#domain/electives.ts';
import type { Eligibility } from '#domain/eligibility.ts';
import type { KeyDate, SelfPacedPart } from '#domain/key-dates.ts';
import type { Look } from '#domain/look.ts';
import type { Places } from '#domain/places.ts';
import type { PriceScope } from '#domain/prices.ts';
import type { CreditKind, LatePolicy, ProgramKind, ProgramRole } from '#domain/program-kinds.ts';
import type { RefundTerms } from '#domain/refunds.ts';
import type { Hours } from '#domain/schedule.ts';
import type { NoSession, Session } from '#domain/sessions.ts';
import type { Plan } from '#domain/tuition.ts';
import type { LetterContent } from '#schemas/letter.ts';
import type { PersonContent } from '#schemas/person.ts';
import type { PricingContent } from '#schemas/pricing.ts';
import type { ProgramContent } from '#schemas/program.ts';
import type { SiteContent } from '#schemas/site.ts';
import type { TestimonialContent } from '#schemas/testimonial.ts';

export interface Site {
  readonly name: string;
  readonly shortName: string;
  readonly tagline: string;
  readonly description: string;
  readonly url: string | null;
  /** Wall time in `timeZone`, as authored; null when live. */
  readonly asOf: string | null;
  readonly timeZone: TimeZone;
  readonly locale: SiteContent['locale'];
  readonly notice: string;
  readonly treatmentNotice: string | null;
  /** To whom applications go, as a sentence names them. */
  readonly operator: string;
  readonly admissionsEmail: string;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly retentionDays: number;
  readonly acknowledged: SiteContent['acknowledged'];
  readonly redirects: SiteContent['redirects'];
  readonly topics: SiteContent['topics'];
  readonly logo: Logo | null;
  readonly look: Look;
  /** The links of the header; null: those that every site has. */
  readonly navigation: readonly SiteLink[] | null;
  readonly footer: readonly SiteLink[] | null;
}

/** Pictures of the mark of an institute: paths below the content folder. */
export interface Logo {
  readonly light: string;
  /** The same as `light` where there is no other. */
  readonly dark: string;
}

/** A link that content puts into the header or the footer. */
export interface SiteLink {
  /** Site-relative. */
  readonly to: string;
  /** null: the page says it. */
  readonly label: string | null;
}

/** Site-relative addresses. `to` is an address of today, never another redirect. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
}

/** The prose of an entry. Pages render it through `renderBody`. */
export interface Prose {
  readonly collection:
    | 'programs'
    | 'cohorts'
    | 'pricing'
    | 'faq'
    | 'letters'
    | 'people'
    | 'testimonials'
    | 'pages';
  readonly id: string;
  /** As written: MDX. */
  readonly body: string;
}

/** Drafts are left out before the join. */
export type PrintedStatus = Exclude<ProgramContent['status'], 'draft'>;

/** A part of content as the join leaves it: what is not there, or is not stated, is null. */
type Joined<Authored> = {
  readonly [Key in keyof Authored]-?:
    | Exclude<Authored[Key], undefined | 'not-stated'>
    | (undefined extends Authored[Key] ? null : never)
    | ([Extract<Authored[Key], 'not-stated'>] extends [never] ? never : null);
};

/**
 * A situation of an applicant, as its program words it. Without labels the program tells no
 * situations apart, and this one is everyone’s.
 */
export type Situation = Omit<Joined<ProgramContent['routes'][number]>, 'label' | 'shortLabel'> & {
  readonly label: string | null;
  readonly shortLabel: string | null;
};

export interface Prerequisite {
  /** One of these is enough. */
  readonly anyOf: readonly ({ readonly program: string } | { readonly other: string })[];
}

/** What its file states and the join leaves as it is; null where nothing is said. */
type ProgramTexts = Pick<
  Joined<ProgramContent>,
  'residency' | 'contactHoursNote' | 'format' | 'audience' | 'prerequisiteNote'
>;

export interface Program extends ProgramTexts {
  readonly id: string;
  readonly title: string;
  readonly abbreviation: string | null;
  readonly status: PrintedStatus;
  readonly order: number;
  readonly edition: string | null;
  readonly editionOf: string;
  readonly availability: ProgramContent['availability'];
  readonly source: string | null;
  /** `other` where content names a kind of its own. */
  readonly kind: ProgramKind;
  readonly ownKind: SiteContent['kinds'][number] | null;
  readonly delivery: 'live-online' | 'hybrid' | 'in-person' | 'self-paced' | null;
  /** The delivery as content words it; pages print it instead. */
  readonly deliveryText: string | null;
  /** Tags of languages; empty where nothing is said. */
  readonly languages: readonly string[];
  readonly contactHours: number | null;
  readonly duration: Period | null;
  readonly offeredEvery: Cadence | null;
  /** It begins when so many people ask; the number is null where it is not stated. */
  readonly byDemand: { readonly fewest: number | null } | null;
  readonly summary: string;
  readonly features: ProgramContent['features'];
  readonly teaches: readonly string[];
  /** All of these. */
  readonly prerequisites: readonly Prerequisite[];
  readonly situations: readonly Situation[];
  /** Numbered from 1; a stage is null where the classes are in none. */
  readonly outline: readonly (Joined<ProgramContent['outline'][number]> & {
    readonly number: number;
  })[];
  readonly components: readonly LearningComponent[];
  readonly componentNotes: readonly string[];
  readonly admission: Admission;
  readonly continuingEducation: readonly ContinuingEducation[];
  readonly mentoring: Mentoring | null;
  readonly outcomes: Outcomes;
  readonly people: readonly {
    readonly person: Person;
    readonly role: ProgramRole | SiteContent['roles'][number];
    readonly statement: string;
  }[];
  readonly statements: readonly Statement[];
  readonly notStated: readonly string[];
  readonly staffNotes: readonly string[];
  readonly prose: Prose;
  /** By first day, earliest first; those without one last. */
  readonly cohorts: readonly Cohort[];
  readonly pricing: Pricing | null;
  readonly eligibility: EligibilityCriteria | null;
  readonly faq: readonly Question[];
}

export type LearningComponent = Joined<
  Omit<ProgramContent['components'][number], 'continuingEducation'>
> & { readonly continuingEducation: readonly (CreditKind | CreditSystem)[] };

export type Admission = Joined<Omit<ProgramContent['admission'], 'decisionWithin' | 'late'>> & {
  readonly decisionWithin: Period | null;
  readonly late: LatePolicy;
};

/** Credits of an accreditor; its number is that of the provider. */
export type CreditSystem = Joined<SiteContent['creditSystems'][number]>;

/** A place where classes meet. */
export type Venue = Joined<SiteContent['venues'][number]>;

export type ContinuingEducation = Joined<
  Omit<ProgramContent['continuingEducation'][number], 'kind'>
> & { readonly kind: CreditKind | CreditSystem };

/** What a program is worth afterward: empty and null where nothing is stated. */
export type Outcomes = Joined<ProgramContent['outcomes']>;

export type Mentoring = Joined<NonNullable<ProgramContent['mentoring']>>;

export interface Cohort {
  /** `program/cohort` */
  readonly id: string;
  /** The id of its program. */
  readonly program: string;
  /** Archived too where its program is. */
  readonly status: PrintedStatus;
  readonly name: string;
  readonly label: string | null;
  readonly timeZone: TimeZone;
  readonly leads: readonly Person[];
  /** The first and last day, as much as is known. */
  readonly starts: PartialDate | null;
  /** Where it is one of several months or days, in order: then `starts` is their year, or null. */
  readonly startsIn: readonly PartialDate[];
  readonly ends: PartialDate | null;
  /** When it can end: where no end is stated, by the length of its program; null: not known. */
  readonly lastDays: LastDays | null;
  readonly time: Hours | null;
  /** As stated; null: read off the dates. */
  readonly weekdays: readonly Weekday[] | null;
  /** In words; null: it has a venue, or nothing is stated. */
  readonly place: string | null;
  readonly venue: Venue | null;
  readonly sessions: readonly Session[];
  readonly noSession: readonly NoSession[];
  /** By their day. */
  readonly selfPaced: readonly SelfPacedPart[];
  readonly keyDates: readonly KeyDate[];
  readonly routes: readonly CohortRoute[];
  /** null: nothing is stated. */
  readonly places: Places | null;
  readonly waitingList: boolean;
  readonly sequence: number;
  readonly staffNotes: readonly string[];
  readonly prose: Prose;
}

/** How one enters a cohort: a situation, for some with the prerequisite’s cohort. */
export interface CohortRoute {
  readonly id: string;
  /** Full id of the prerequisite’s cohort taken together with this one. */
  readonly via: string | null;
  /** Its name, “August 2024”, and what its program is called in a sentence, “PTI”. */
  readonly viaCohort: { readonly name: string; readonly program: string } | null;
  readonly situation: Situation;
  readonly form: string;
  readonly deadline: Deadline;
  readonly warning: string | null;
  /** null: not stated. */
  readonly tuition: Tuition | null;
}

/** The criteria of a program with the wording of their outcomes. */
export interface EligibilityCriteria extends Eligibility {
  readonly source: string | null;
  /** What leads to them from the home page. */
  readonly invitation: string | null;
  readonly intro: readonly string[];
  readonly outcomes: { readonly meets: string; readonly notYet: string; readonly ask: string };
  readonly afterword: readonly string[];
}

export interface Pricing {
  readonly currency: string;
  readonly tuition: readonly Tuition[];
  /** What a price is not stated for, so that no other price is read as holding there. */
  readonly unstated: readonly PriceScope[];
  readonly fees: readonly Fee[];
  readonly addOns: PricingContent['addOns'];
  readonly electives: readonly Electives[];
  readonly refunds: RefundTerms;
  readonly notIncluded: readonly string[];
  readonly credits: readonly Credit[];
  readonly creditsNote: string | null;
  readonly paymentNote: string | null;
  readonly sequence: number;
  readonly prose: Prose;
}

export interface Tuition extends PriceScope {
  readonly currency: string;
  /** Ids of the other programs that the amount covers. */
  readonly includes: readonly string[];
  readonly plans: readonly Plan[];
}

export interface Fee {
  readonly id: string;
  readonly label: string;
  readonly amountCents: number;
  readonly refundable: boolean | null;
  /** When it is charged; null: everyone pays it. */
  readonly occasion: string | null;
  /** Who need not pay it; null: nothing is stated. */
  readonly waiver: string | null;
  readonly note: string | null;
}

export interface Credit {
  /** The id of a program or learning component. */
  readonly for: string;
  readonly title: string;
  /** null: admissions confirms it. */
  readonly amountCents: number | null;
  readonly note: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly credentials: string | null;
  readonly photo: Photo | null;
  readonly links: PersonContent['links'];
  readonly source: string | null;
  readonly prose: Prose;
}

/** A picture that is cut to a square. */
export interface Photo {
  /** Its path below the content folder. */
  readonly file: string;
  readonly alt: string;
  /** What must stay in view, in percent from the left and from the top. */
  readonly focus: { readonly x: number; readonly y: number };
}

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly topic: string;
  readonly programs: readonly string[];
  readonly source: string | null;
  readonly prose: Prose;
}

/** An information session, an open house or a sample class, before one decides. */
export interface ProgramEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** Ids of the programs it is about; empty: all of them. */
  readonly programs: readonly string[];
  /** Full id of the cohort it comes before; null: none in particular. */
  readonly cohort: string | null;
  readonly date: IsoDate;
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly timeZone: TimeZone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** How one takes part, in words; null: by the link. */
  readonly join: string | null;
  /** An address that begins with https; null: in words. */
  readonly link: string | null;
}

export interface Testimonial {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly program: string | null;
  readonly source: string | null;
  readonly permission: TestimonialContent['permission'];
  readonly prose: Prose;
}

export interface Letter {
  readonly id: string;
  readonly title: string;
  readonly kind: LetterContent['kind'];
  readonly programs: readonly string[];
  readonly subject: string;
  readonly prose: Prose;
}

export interface ProsePage {
  readonly id: string;
  readonly status: PrintedStatus;
  readonly title: string;
  readonly description: string;
  readonly lead: string | null;
  readonly prose: Prose;
}

/** What the search finds beside the words of the pages. */
export interface SearchHelp {
  /** Whoever looks for a word of a group finds the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Site-relative addresses that come first for certain words. */
  readonly answers: readonly { readonly words: readonly string[]; readonly address: string }[];
}

export interface Catalog {
  readonly site: Site;
  /** In the order of lists. */
  readonly programs: readonly Program[];
  readonly programById: ReadonlyMap<string, Program>;
  readonly cohorts: readonly Cohort[];
  readonly cohortById: ReadonlyMap<string, Cohort>;
  /** Without their version: that is a hash of what the build prints (`feeds`). */
  readonly forms: readonly FormContent[];
  readonly formById: ReadonlyMap<string, FormContent>;
  /** By when they begin. */
  readonly events: readonly ProgramEvent[];
  readonly faq: readonly Question[];
  readonly people: readonly Person[];
  readonly testimonials: readonly Testimonial[];
  readonly letters: readonly Letter[];
  readonly pages: ReadonlyMap<string, ProsePage>;
  readonly search: SearchHelp;
  /** Old addresses, with those that follow from what content names. */
  readonly redirects: readonly Redirect[];
}

/** An application form with what comes before its first question. */
export interface FormContent {
  readonly id: string;
  readonly status: PrintedStatus;
  readonly title: string;
  readonly intro: readonly string[];
  readonly prepare: readonly string[];
  readonly freeTextHint: string | null;
  readonly form: Omit<ApplicationForm, 'version'>;
}
