/**
 * What a file of the site holds; the build printed it from the type.
 *
 * @throws Error if it cannot be loaded
 */
export async function loadJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return (await response.json()) as Value;
}
