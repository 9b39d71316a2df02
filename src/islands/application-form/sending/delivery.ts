/** What is happening to an application that is being sent. */

/** Why it is not there, or perhaps not. */
export type FailureKind = 'offline' | 'unknown' | 'blocked' | 'notStored' | 'refused' | 'waited';

export type Delivery =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'waiting'; readonly seconds: number }
  | {
      /** Sent before this page was opened, and nothing was heard. */
      readonly state: 'unknown';
      readonly submissionId: string;
      /** Empty where it is not known. */
      readonly reference: string;
      /** False where the answers are gone with the tab that had them. */
      readonly hasAnswers: boolean;
    }
  | { readonly state: 'already'; readonly reference: string | null }
  | {
      readonly state: 'failed';
      readonly kind: FailureKind;
      /** What the receiver or the form service said, in words an applicant can act on. */
      readonly messages?: readonly string[];
    };
