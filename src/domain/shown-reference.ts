/**
 * How references are shown, apart from how they are made: the first part of the form needs no more.
 * Ships to browsers.
 */

/**
 * A reference as applicants read it; staff and programs get it exactly.
 *
 * Crockford’s four check signs that are no letter or digit are left off: few can name them, a shell or
 * a spreadsheet takes them for its own, and `parseReference` works them out.
 */
export function shownReference(reference: string): string {
  return reference.replace(/[*~$=]$/, '');
}

/** The same in groups, to be read out. */
export function referenceGroups(reference: string): readonly string[] {
  return shownReference(reference).match(/.{1,5}/g) ?? [];
}
