/** A reference in content that leads nowhere. The content check finds these first, all at once. */
export class Unjoined extends Error {
  override name = 'Unjoined';
}

/**
 * @param found what the reference led to
 * @param place the file that holds the reference
 * @param what the reference in words: `person "ada-lovelace"`
 * @throws Unjoined if it led nowhere
 */
export function resolve<Found>(found: Found | undefined, place: string, what: string): Found {
  if (found === undefined) {
    throw new Unjoined(
      `${place} names ${what}, which does not exist or is a draft. Run "npm run check:content".`,
    );
  }
  return found;
}
