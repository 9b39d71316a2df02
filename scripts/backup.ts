/** `npm run backup -- <file>`: an online backup of what the receiver holds. */
import { runBackup } from '#receiver/backup-command.ts';
import { readSettings, SettingsError } from '#settings.ts';

try {
  const { out, error, code } = await runBackup(process.argv.slice(2), readSettings(process.env));
  if (out !== '') process.stdout.write(`${out}\n`);
  if (error !== '') process.stderr.write(`${error}\n`);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
