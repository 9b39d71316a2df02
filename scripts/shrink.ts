/** `npm run shrink -- <picture> …`: makes pictures of the content small enough, in their place. */
import { AuthoringMistake } from '#authoring/mistake.ts';
import { shrinkPicture } from '#authoring/shrink-picture.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const names = process.argv.slice(2);
  if (names.length === 0) {
    throw new AuthoringMistake(
      'which picture is missing → Type npm run shrink -- people/jo-doe.jpg.',
    );
  }
  const { contentDir } = readSettings(process.env);
  for (const name of names) {
    process.stdout.write(`${await shrinkPicture(name, contentDir)}\n`);
  }
} catch (error) {
  if (!(error instanceof AuthoringMistake) && !(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
