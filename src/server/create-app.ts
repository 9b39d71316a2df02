/** Site and receiver as one application. */

import { Hono } from 'hono';
import { answerHealth } from '#receiver/health.ts';
import type { ReceiverParts } from '#receiver/receive.ts';
import { createReceiver } from '#receiver/receiver.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';

/**
 * The files of `outDir`, the receiver below `{base}f/`, and `/health`, all with their headers.
 *
 * @param outDir folder of the build the parts were read from
 */
export function createApp(outDir: string, parts: ReceiverParts): Hono {
  const { base, formEndpoint } = parts.built.build;
  const headers = Object.entries(securityHeaders(formEndpoint));
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });
  app.route(`${base}f`, createReceiver(parts));
  app.get('/health', (context) => answerHealth(context, parts));
  app.all('*', staticFiles(outDir, base, parts.built.catalog.redirects));
  return app;
}
