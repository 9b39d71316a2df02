/** `npm run applications`: what the receiver holds. */
import { runApplications } from '#receiver/admissions/command.ts';
import { printOutcome, standardOutput } from '#receiver/command-output.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const output = standardOutput();
  const settings = readSettings(process.env);
  await printOutcome(await runApplications(process.argv.slice(2), settings, output), output);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
