/** What was ticked on the printed page before its island came. */

/** Values of every ticked control by name. */
export function printedChoices(root: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const ticked = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
  const byName = Map.groupBy(ticked, ({ name }) => name);
  return new Map([...byName].map(([name, inputs]) => [name, inputs.map(({ value }) => value)]));
}
