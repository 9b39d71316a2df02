/** What the answers to a form, and what came of sending them, are kept under. */

/** Of one program; `base` keeps sites apart. */
export function storageKeys(base: string, program: string) {
  return {
    draft: `application-draft ${base}${program}`,
    receipt: `application-sent ${base}${program}`,
    pending: `application-pending ${base}${program}`,
    eligibility: `eligibility ${base}${program}`,
  } as const;
}
