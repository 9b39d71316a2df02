/** One command of admissions in a process of its own, whose memory can be told; nobody reads what it prints. */

import { runApplications } from '#receiver/admissions/command.ts';
import { readSettings } from '#settings.ts';

const output = { write: async () => undefined, progress: () => undefined };
const started = performance.now();
const { code, error } = await runApplications(
  process.argv.slice(2),
  readSettings(process.env),
  output,
);
if (code !== 0) throw new Error(error);
const milliseconds = performance.now() - started;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
