/**
 * What every other language has to say: the same keys and functions as a file of `en-US`, with any
 * text in place of a text. `npm run check` holds each file of each language to it.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends null
    ? string | null
    : Words extends (...args: infer Args) => infer Said
      ? (...args: Args) => Translated<Said>
      : Words extends number | boolean | undefined | ReadonlySet<string>
        ? Words
        : { readonly [Key in keyof Words]: Translated<Words[Key]> };
