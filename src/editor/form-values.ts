/**
 * Values on their way from a file to the form and back. Ships to browsers.
 *
 * A file may say one thing in several ways (`"2024-09-17"` and `{ date: "2024-09-17" }`); the form has
 * one. What is blank, or is what holds without it, is not in either.
 */
import { type ChoiceShape, FORM, type Form, type Shape, type ValueShape } from './shape.ts';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that the form cannot show; the file is then left to be edited as text. */
export class UnfitValue extends Error {}

/**
 * The value of a file as the form has it.
 *
 * @throws UnfitValue where it is not what its schema takes
 */
export function toForm(value: unknown, shape: Shape, path = ''): unknown {
  const unfit = (): never => {
    throw new UnfitValue(`${path} holds what its field cannot show`);
  };
  switch (shape.is) {
    case 'value':
      if (value === null || typeof value === 'object') return unfit();
      return inField(value, shape);
    case 'group': {
      if (shape.short !== null && !isGroup(value)) return { [shape.short]: value };
      if (!isGroup(value)) return unfit();
      return Object.fromEntries(
        Object.entries(value).map(([name, own]) => {
          const key = shape.keys.find((one) => one.name === name);
          return [name, key ? toForm(own, key.shape, `${path}.${name}`) : own];
        }),
      );
    }
    case 'list':
      if (shape.none !== null && value === shape.none) return [];
      if (!Array.isArray(value)) return unfit();
      return value.map((own, index) => {
        const entry = toForm(own, shape.of, `${path}[${index}]`);
        return shape.of.is === 'list' ? { words: entry } : entry;
      });
    case 'pair':
      if (!Array.isArray(value) || value.length !== 2) return unfit();
      return { from: value[0], to: value[1] };
    case 'map':
      if (!isGroup(value)) return unfit();
      return Object.entries(value).map(([name, own]) => ({
        name,
        values: toForm(own, shape.of, `${path}.${name}`),
      }));
    case 'choice': {
      const form = formOf(value, shape);
      if (form === null) return unfit();
      if (form.shape === null) return { [FORM]: form.name };
      const own = toForm(value, form.shape, path);
      return isGroup(own) ? { [FORM]: form.name, ...own } : { [FORM]: form.name, [form.name]: own };
    }
  }
}

/** Which of its forms a value of the file has. */
function formOf(value: unknown, { forms }: ChoiceShape): Form | null {
  const fits = (form: Form): boolean => {
    const { shape, name } = form;
    if (shape === null) return value === name;
    if (shape.is === 'value') return !isGroup(value) && !Array.isArray(value);
    if (!isGroup(value)) return shape.short !== null && typeof value === 'string';
    return shape.keys.every(({ name: key, isNeeded }) => !isNeeded || key in value);
  };
  return forms.find((form) => form.shape === null && fits(form)) ?? forms.find(fits) ?? null;
}

/** Fields of free text hold texts: `125`, and `not-stated`. */
function inField(value: unknown, shape: ValueShape): unknown {
  if (isNumeric(shape) || typeof value === 'string') return value;
  if (shape.choices.length > 0 && shape.types.length === 1) return value;
  return String(value);
}

/** True for a field that takes numbers alone. */
export function isNumeric({ types }: ValueShape): boolean {
  return types.length === 1 && types[0] === 'number';
}

/**
 * What the form holds, without blanks and without what would hold anyway; undefined for nothing.
 *
 * @param standard what holds where it is left out
 */
export function withoutBlanks(form: unknown, shape: Shape, standard?: unknown): unknown {
  switch (shape.is) {
    case 'value': {
      const value = typeof form === 'string' ? form.trim() : form;
      if (value === '' || value === null || value === undefined) return undefined;
      const isUnticked = value === false && shape.choices.length === 1;
      return isUnticked || value === standard ? undefined : value;
    }
    case 'group': {
      if (!isGroup(form)) return undefined;
      const kept = Object.fromEntries(
        shape.keys.flatMap((key) => {
          const own = withoutBlanks(form[key.name], key.shape, key.default);
          return own === undefined ? [] : [[key.name, own]];
        }),
      );
      return Object.keys(kept).length > 0 ? kept : undefined;
    }
    case 'pair': {
      const { from, to } = isGroup(form) ? form : {};
      return from === undefined || from === null || to === undefined || to === null
        ? undefined
        : { from, to };
    }
    case 'list': {
      const entries = Array.isArray(form) ? form : [];
      const kept = entries.flatMap((entry) => {
        const inner = shape.of.is === 'list' ? (entry as Group)?.['words'] : entry;
        const own = withoutBlanks(inner, shape.of);
        if (own === undefined) return [];
        return [shape.of.is === 'list' ? { words: own } : own];
      });
      return kept.length > 0 || shape.none !== null ? kept : undefined;
    }
    case 'map': {
      const entries = Array.isArray(form) ? (form as readonly Group[]) : [];
      const kept = new Map<unknown, readonly unknown[]>();
      for (const { name, values } of entries) {
        const own = withoutBlanks(values, shape.of);
        // A name that is there twice has the values of both.
        if (name && Array.isArray(own))
          kept.set(name, [...new Set([...(kept.get(name) ?? []), ...own])]);
      }
      return kept.size > 0 ? [...kept].map(([name, values]) => ({ name, values })) : undefined;
    }
    case 'choice': {
      if (!isGroup(form)) return undefined;
      const chosen = shape.forms.find(({ name }) => name === form[FORM]);
      if (!chosen) return undefined;
      if (chosen.shape === null) return { [FORM]: chosen.name };
      const isValue = chosen.shape.is === 'value';
      const own = withoutBlanks(isValue ? form[chosen.name] : form, chosen.shape);
      if (own === undefined) return undefined;
      return isValue
        ? { [FORM]: chosen.name, [chosen.name]: own }
        : { [FORM]: chosen.name, ...(own as Group) };
    }
  }
}

/** What the form holds (without blanks) as the file says it, in the shortest way. */
export function toFile(form: unknown, shape: Shape): unknown {
  switch (shape.is) {
    case 'value':
      return inFile(form, shape);
    case 'group': {
      const group = form as Group;
      const entries = shape.keys.flatMap(({ name, shape: own }) =>
        group[name] === undefined ? [] : [[name, toFile(group[name], own)] as const],
      );
      const [first] = entries;
      if (entries.length === 1 && first?.[0] === shape.short) return first[1];
      return Object.fromEntries(entries);
    }
    case 'list': {
      const entries = form as readonly unknown[];
      if (entries.length === 0 && shape.none !== null) return shape.none;
      return entries.map((entry) =>
        toFile(shape.of.is === 'list' ? (entry as Group)['words'] : entry, shape.of),
      );
    }
    case 'pair': {
      const { from, to } = form as Group;
      return [from, to];
    }
    case 'map':
      return Object.fromEntries(
        (form as readonly Group[]).map(({ name, values }) => [name, toFile(values, shape.of)]),
      );
    case 'choice': {
      const group = form as Group;
      const chosen = shape.forms.find(({ name }) => name === group[FORM]) as Form;
      if (chosen.shape === null) return chosen.name;
      return toFile(chosen.shape.is === 'value' ? group[chosen.name] : group, chosen.shape);
    }
  }
}

function inFile(value: unknown, { types, asks }: ValueShape): unknown {
  if (typeof value !== 'string') return value;
  if (types.includes('boolean') && (value === 'true' || value === 'false')) return value === 'true';
  // 822.50 stays a text: as a number it would be read back as 822.5.
  if (types.includes('number') && String(Number(value)) === value) return Number(value);
  return asks === 'paragraph' ? value.replace(/\s+/g, ' ') : value;
}

/** True where both hold the same; the order of keys counts for nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((own, index) => isSame(own, other[index]));
  }
  if (!isGroup(one) || !isGroup(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
  );
}
