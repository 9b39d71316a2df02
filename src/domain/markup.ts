/** Markup as text in which everything that is not markup is escaped. */

/** Text that is markup already. Only `html` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** Markup from a template: every value is escaped unless it is markup; nothing prints as nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.reduce((text, string, index) => text + textOf(parts[index - 1]) + string),
  );
}

/** ` name="value"`, or nothing when there is no value; ` name` for `true`. */
export function attribute(name: string, value: string | number | boolean | null | undefined) {
  if (value === null || value === undefined || value === false) return null;
  return value === true ? html` ${name}` : html` ${name}="${String(value)}"`;
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(textOf).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
