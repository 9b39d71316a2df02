/** What is kept of an application, as the program sees it. */

import type { Answer } from '#domain/application.ts';
import type { Instant, IsoDate } from '#domain/dates.ts';
import type { BuiltDeadline, BuiltFee, BuiltTuition } from '../built-catalog.ts';

export type Kind = 'application' | 'interest';

/** What the applicant was shown when the application was sent. It does not change with the site. */
export interface Shown {
  readonly site: string;
  readonly program: {
    readonly id: string;
    readonly title: string;
    readonly edition: string | null;
  };
  readonly cohort: { readonly id: string; readonly name: string } | null;
  readonly route: {
    readonly id: string;
    readonly via: string | null;
    readonly label: string | null;
    readonly viaName: string | null;
    readonly deadline: BuiltDeadline;
  } | null;
  readonly tuition: readonly BuiltTuition[];
  readonly fees: readonly BuiltFee[];
  readonly decisionWithin: string | null;
  readonly formVersion: string;
  /** commit of the content */
  readonly commit: string | null;
  /** the catalog clock, when it was frozen */
  readonly asOf: Instant | null;
  readonly demonstration: string | null;
}

/** Fields the form does not know. Kept as they came, never read. */
export type Extra = readonly (readonly [name: string, values: readonly string[]])[];

/** An application ready to be kept. */
export interface NewApplication {
  readonly kind: Kind;
  readonly form: string;
  readonly formVersion: string;
  readonly program: string;
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
}

/** An application as it was kept. */
export interface StoredApplication extends NewApplication {
  /** grows by one or more with every application; the order in which they were kept */
  readonly sequence: number;
  readonly reference: string;
  readonly submissionId: string;
}

/** What became of an application that was to be kept. */
export type Kept =
  | { readonly outcome: 'stored' | 'already-stored'; readonly application: StoredApplication }
  /** the same id came before with other answers: the first is kept */
  | { readonly outcome: 'other-answers'; readonly application: StoredApplication }
  /** another id has the same reference: a new id is needed */
  | { readonly outcome: 'reference-taken' };
