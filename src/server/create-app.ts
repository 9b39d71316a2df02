/** Site and receiver of one build as one application. */

import { Hono } from 'hono';
import { httpsAlone, securityHeaders } from '#contract/response-headers.ts';
import type { Denials } from '#receiver/denials.ts';
import { answerHealth } from '#receiver/health.ts';
import { placeOf } from '#receiver/log.ts';
import type { ReceiverParts } from '#receiver/receive.ts';
import { createReceiver } from '#receiver/receiver.ts';
import { isPublicSite } from '#settings.ts';
import { staticFiles } from './static-files.ts';

export interface AppParts {
  /** folder of the build the parts were read from */
  readonly folder: string;
  /** folders of other builds, newest first */
  readonly others: () => readonly string[];
  readonly parts: ReceiverParts;
  readonly denials: Denials;
}

/** The files of a build, the receiver below `{base}f/`, and `/health`, all with their headers. */
export function createApp({ folder, others, parts, denials }: AppParts): Hono {
  const { built, settings, log } = parts;
  const { base, formEndpoint, siteUrl } = built.build;
  const publicUrl = settings.siteUrl ?? siteUrl;
  const headers = Object.entries({
    ...securityHeaders(formEndpoint),
    ...httpsAlone(publicUrl, isPublicSite(publicUrl) ? settings.hstsSeconds : null),
  });
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
    const { status } = context.res;
    const isDenied = [403, 405, 429].includes(status);
    const isMissed = status === 404 && context.req.path.startsWith(`${base}f/`);
    if (isDenied || isMissed) denials.count(status);
  });
  app.route(`${base}f`, createReceiver(parts));
  app.get('/health', (context) => answerHealth(context, parts));
  const { redirects } = built.catalog;
  app.all('*', staticFiles({ folder, base, redirects, others }));
  app.onError((error, context) => {
    log({ event: 'unexpected-error', status: 500, reason: placeOf(error) });
    return context.text('', 500, { 'Cache-Control': 'no-store' });
  });
  return app;
}
