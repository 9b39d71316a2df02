/**
 * Formats of dates that are made once: making one takes a hundred times as long as using it, and a
 * page prints hundreds of dates. Ships to browsers.
 */
const kept = new Map<string, Intl.DateTimeFormat>();

/** The format of these options; the same object for the same options. */
export function dateTimeFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  kept.set(key, made);
  return made;
}
