/**
 * `npm run dev`: Astro's development server, in the foreground until it is told to stop.
 */
import { dev } from 'astro';
import { readSettings } from '#settings.ts';
import { readArguments } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';

try {
  readArguments(process.argv.slice(2), {}, 'PORT and HOST say where npm run dev listens.');
  const { host, port } = readSettings(process.env);
  const server = await dev({ root: `${import.meta.dirname}/..`, server: { host, port } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  reportFailure(error);
  // Vite may leave a server open that would keep the process waiting for nobody.
  process.exit();
}
