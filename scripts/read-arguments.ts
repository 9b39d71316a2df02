import { parseArgs } from 'node:util';
import { SettingsError } from '#settings.ts';

/** What may stand on the command line: each option with a value of its own, or alone. */
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** An option that takes a value is a text, one that stands alone is true. */
type Given<Known extends Options> = {
  readonly [Name in keyof Known]?: Known[Name]['type'] extends 'string' ? string : true;
};

/**
 * The arguments of a command: its options, and the words that stand without one.
 *
 * @param usage ends every message: “Use npm run changes -- <base>.”
 * @param most how many words may stand without an option
 * @throws SettingsError for an option that does not exist, lacks its value, or takes none, and for a word too many
 */
export function readArguments<const Known extends Options>(
  args: readonly string[],
  options: Known,
  usage: string,
  most = 0,
): { readonly given: Given<Known>; readonly words: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...options },
    allowPositionals: true,
    strict: false,
  });
  for (const [name, value] of Object.entries(values)) {
    const known = options[name];
    if (known === undefined) throw new SettingsError([`There is no --${name}. ${usage}`]);
    const takesValue = known.type === 'string';
    if ((typeof value === 'string') !== takesValue) {
      const fault = takesValue ? 'needs a value' : 'takes no value';
      throw new SettingsError([`--${name} ${fault}. ${usage}`]);
    }
  }
  const stray = positionals[most];
  if (stray !== undefined) throw new SettingsError([`What is "${stray}"? ${usage}`]);
  return { given: values as Given<Known>, words: positionals };
}

/**
 * The format that was asked for, text where none was.
 *
 * @throws SettingsError for another one
 */
export function readFormat<Format extends string>(
  written: string | undefined,
  formats: readonly Format[],
  usage: string,
): Format {
  const format = formats.find((known) => known === (written ?? 'text'));
  if (!format) throw new SettingsError([`There is no format "${written}". ${usage}`]);
  return format;
}
