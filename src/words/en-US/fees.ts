/** What stands beside the amount of a fee, alike on pages, in the form and in mail. */
import { joinedWords } from './joined.ts';
import { costWords } from './program.ts';

interface FeeTerms {
  readonly refundable: boolean | null;
  /** When it is charged; null or left out: everyone pays it. */
  readonly occasion?: string | null;
  readonly waiver: string | null;
  readonly note: string | null;
}

/** When a fee is charged, who need not pay it, how, and whether it comes back: a note hides nothing. */
export function feeNote({ refundable, occasion = null, waiver, note }: FeeTerms): string {
  const parts = [
    occasion === null ? null : costWords.onOccasion(occasion),
    waiver === null ? null : costWords.waiver(waiver),
    note,
    // Where a note says how it is paid, “not stated” would only repeat what is not known.
    note !== null && refundable === null ? null : costWords.sentence(refundText(refundable)),
  ];
  return joinedWords.sentences(parts.filter((part) => part !== null));
}

function refundText(refundable: boolean | null): string {
  if (refundable === null) return costWords.refundNotStated;
  return refundable ? costWords.refundable : costWords.notRefundable;
}
