/** One thing that an edit changes, for people who read no code and for programs. */

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'published'
  | 'deadline'
  | 'route-added'
  | 'route-removed'
  | 'session-moved'
  | 'session-cancelled'
  | 'session-added'
  | 'session-removed'
  | 'session-changed'
  | 'dates'
  | 'places'
  | 'tuition'
  | 'fee'
  | 'cost'
  | 'prerequisite'
  | 'admission'
  | 'eligibility'
  | 'form'
  | 'situation'
  | 'people'
  | 'question'
  | 'fact'
  | 'site'
  | 'clock'
  | 'redirect'
  | 'staff'
  | 'text';

export interface Change {
  readonly kind: ChangeKind;
  /** Below the content folder. */
  readonly file: string;
  /** “Fall 2024, I’ve completed PTI” */
  readonly about: string;
  /** “deadline September 10 → September 12” */
  readonly text: string;
  /** As the content has it; null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
  /** The cohort it is about, by its full id. */
  readonly cohort?: string;
  /** The program it is about. */
  readonly program?: string;
  /** The situation it is about, with its prerequisite’s cohort: `(id, via)` of a route. */
  readonly route?: { readonly id: string; readonly via: string | null };
}

export type WarningKind = 'applied' | 'one-sided' | 'redirect-missing' | 'finding';

/** What a reviewer should look at before they agree. */
export interface ChangeWarning {
  readonly kind: WarningKind;
  readonly file: string;
  readonly text: string;
  /** What to do about it. */
  readonly fix: string;
}
