/** `npm run applications`: what the receiver holds. */
import { runApplications } from '#receiver/admissions/command.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const { out, error, code } = await runApplications(
    process.argv.slice(2),
    readSettings(process.env),
  );
  if (out !== '') process.stdout.write(`${out}\n`);
  if (error !== '') process.stderr.write(`${error}\n`);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
