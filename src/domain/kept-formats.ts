/**
 * Formats of dates and numbers that are made once: making one takes a hundred times as long as using it, and
 * a page prints hundreds of dates. Ships to browsers.
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

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number in the words of a locale: “1,200”, “2.5”. */
export function formatNumber(number: number, locale: string): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale);
  numberFormats.set(locale, format);
  return format.format(number);
}
