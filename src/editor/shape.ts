/**
 * The shape of a content file as the visual editor handles it: one tree, from which the form is made
 * and by which values go from the file to the form and back. Ships to browsers.
 */

/** The key of a choice that says which of its forms a value has. No content key is called so. */
export const FORM = 'is';

/** One value of a file. In the form it is a text, a number or a yes or no. */
export interface ValueShape {
  readonly is: 'value';
  /** What the file may hold there. */
  readonly types: readonly ('string' | 'number' | 'boolean')[];
  /** Words (and yes or no) that it may be, where nothing else may be there. */
  readonly choices: readonly (string | boolean)[];
  /** Words that may be there beside something else: not-stated. */
  readonly words: readonly string[];
  /** What a form asks for that the type does not tell; see `Asked` of the schemas. */
  readonly asks: string | null;
  readonly isWhole: boolean;
  readonly format: string | null;
  readonly pattern: string | null;
  readonly example: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface Key {
  readonly name: string;
  /** What the schema says of it. */
  readonly about: string;
  readonly isNeeded: boolean;
  /** What holds where it is left out; undefined if nothing does. */
  readonly default: unknown;
  readonly shape: Shape;
}

export interface GroupShape {
  readonly is: 'group';
  readonly keys: readonly Key[];
  /** The key whose value alone may be in place of the group: `"2024-09-17"` for its date. */
  readonly short: string | null;
}

export interface ListShape {
  readonly is: 'list';
  readonly of: Shape;
  /** The word that is in place of an empty list: not-stated. */
  readonly none: string | null;
  readonly min: number;
}

/** Two numbers, from and to: `[3, 4]`. */
export interface PairShape {
  readonly is: 'pair';
  readonly of: ValueShape;
}

/** A group whose keys are names that authors choose, a list each. */
export interface MapShape {
  readonly is: 'map';
  readonly of: ListShape;
}

/** One of several forms: a word, a value, a group. */
export interface ChoiceShape {
  readonly is: 'choice';
  readonly forms: readonly Form[];
}

export interface Form {
  readonly name: string;
  readonly about: string;
  /** null: the name itself is the value. */
  readonly shape: ValueShape | GroupShape | null;
}

export type Shape = ValueShape | GroupShape | ListShape | PairShape | MapShape | ChoiceShape;
