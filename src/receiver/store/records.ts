/** What is kept of an application, as the program sees it. */

import type { CatalogApi } from '#contract/catalog.ts';
import type { Decision } from '#domain/admission.ts';
import type { Answer, FormKind } from '#domain/application.ts';
import type { Instant, IsoDate } from '#domain/dates.ts';
import type { BuiltDeadline, BuiltFee, BuiltTuition } from '../built-catalog.ts';
import type { FaultKind } from '../outbox/mail-faults.ts';

export type Kind = FormKind;

/** What the applicant was shown when the application was sent. It does not change with the site. */
export interface Shown {
  readonly site: string;
  /** `null` for a question about no program in particular. */
  readonly program: {
    readonly id: string;
    readonly title: string;
    readonly edition: string | null;
  } | null;
  readonly cohort: { readonly id: string; readonly name: string } | null;
  readonly route: {
    readonly id: string;
    readonly via: string | null;
    readonly label: string | null;
    readonly viaName: string | null;
    readonly deadline: BuiltDeadline;
  } | null;
  /** True where no place was left; absent in older rows. */
  readonly full?: boolean;
  readonly tuition: readonly BuiltTuition[];
  /** Prices that end or are not for everyone, as far as they were offered; absent in older rows. */
  readonly conditionalPlans?: CatalogApi['conditionalPlans'];
  /** Modules to choose from with what they cost; absent where there are none. */
  readonly electives?: CatalogApi['electives'];
  /** What comes back after a withdrawal; absent where nothing is stated. */
  readonly refundRules?: CatalogApi['refundRules'];
  readonly fees: readonly BuiltFee[];
  readonly decisionWithin: string | null;
  readonly formVersion: string;
  /** commit of the content */
  readonly commit: string | null;
  /** the catalog clock, when it was frozen */
  readonly asOf: Instant | null;
  readonly demonstration: string | null;
}

/** What it is about, as pages and mails name it: its program, else the institute. */
export function aboutOf({ program, site }: Shown): string {
  return program?.title ?? site;
}

/** Fields the form does not know. Kept as they came, never read. */
export type Extra = readonly (readonly [name: string, values: readonly string[]])[];

/** An application ready to be kept. */
export interface NewApplication {
  readonly kind: Kind;
  readonly form: string;
  readonly formVersion: string;
  /** `null` for a question about none in particular */
  readonly program: string | null;
  readonly cohort: string | null;
  readonly route: string | null;
  readonly via: string | null;
  readonly answers: readonly Answer[];
  readonly extra: Extra;
  readonly shown: Shown;
  /** machine clock */
  readonly receivedAt: Instant;
  /** catalog clock */
  readonly catalogAt: Instant;
  readonly late: boolean;
  readonly decisionBy: IsoDate | null;
  /** SHA-256 of the canonical answers */
  readonly answersHash: string;
  /** answers that are stored apart and do not belong to the decision */
  readonly apart: readonly Answer[];
  /** the applicant’s address, in lower case */
  readonly email: string | null;
  /** whether the sender saw another version of the form than the current one */
  readonly formNote: 'older' | 'unknown' | null;
  /** reference of the application this one corrects */
  readonly corrects: string | null;
  /** why it was put aside for admissions to look at */
  readonly quarantineReason: QuarantineReason | null;
}

/** Why an application is quarantined: the field that stays empty was filled in. */
export type QuarantineReason = 'honeypot';

/** An application as it was kept. */
export interface StoredApplication extends Omit<NewApplication, 'apart'> {
  /** grows by one or more with every application; the order in which they were kept */
  readonly sequence: number;
  readonly reference: string;
  readonly submissionId: string;
  /** whether the one it corrects came from another address, or is not here */
  readonly correctsNote: 'other-address' | 'not-found' | null;
  readonly releasedAt: Instant | null;
  readonly decision: Decision | null;
  readonly decidedAt: Instant | null;
  readonly exportedAt: Instant | null;
}

/** Whether an application is quarantined now. */
export function isQuarantined(application: StoredApplication): boolean {
  return application.quarantineReason !== null && application.releasedAt === null;
}

/**
 * undecided: tells admissions that an old application is going to be deleted · returned: that a receipt
 * could not be delivered
 */
export type MailKind = 'admissions' | 'receipt' | 'undecided' | 'returned';

/**
 * waiting: to be sent when due · held: until its application is released or its address confirmed ·
 * failed: given up · limited: never tried, too many went to that address on one day
 */
export type MailState = 'waiting' | 'held' | 'sent' | 'failed' | 'limited';

/** A mail that has to go out, or went. Its text is made from the application when it is sent. */
export interface OutboxMail {
  readonly sequence: number;
  readonly reference: string;
  readonly kind: MailKind;
  readonly messageId: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  /** how often its recipient was out of reach */
  readonly deferrals: number;
  /** whose fault it is that it did not go out; `bounced`: it went, and came back */
  readonly fault: FaultKind | 'bounced' | null;
  /** what the mail server said, without addresses */
  readonly problem: string | null;
}

/** What became of an application that was to be kept. */
export type Kept =
  | { readonly outcome: 'stored' | 'already-stored'; readonly application: StoredApplication }
  /** the same id came before with other answers: the first is kept */
  | { readonly outcome: 'other-answers'; readonly application: StoredApplication }
  /** another id has the same reference: a new id is needed */
  | { readonly outcome: 'reference-taken' };
