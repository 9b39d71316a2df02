/** Loads what a page needs only later, and says where it did not come. */

/**
 * What `load` gives; undefined where that fails, as after a deploy under an open page. The page then
 * says so until a later try succeeds, with a button that reloads it: browsers need not ask again for a
 * module that failed once.
 *
 * @param load imports the part, and starts it where that can fail too
 * @param line id of the printed line that says it
 */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  line = 'missing-part',
): Promise<Part | undefined> {
  const say = (isMissing: boolean) => {
    const said = document.getElementById(line) as HTMLElement;
    said.hidden = !isMissing;
    said.onclick = () => location.reload();
  };
  try {
    const part = await load();
    say(false);
    return part;
  } catch (error) {
    console.error(error);
    say(true);
    return undefined;
  }
}
