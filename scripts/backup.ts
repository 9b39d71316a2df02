/** `npm run backup -- <file>`: an online backup of what the receiver holds. */
import { runBackup } from '#receiver/backup-command.ts';
import { printOutcome, standardOutput } from '#receiver/command-output.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const output = standardOutput();
  const settings = readSettings(process.env);
  await printOutcome(await runBackup(process.argv.slice(2), settings, output), output);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
