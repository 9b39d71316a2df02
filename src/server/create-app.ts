/** Site and receiver of one build as one application. */

import { Hono } from 'hono';
import {
  EDITOR_FOLDER,
  editorHeaders,
  httpsAlone,
  securityHeaders,
} from '#contract/response-headers.ts';
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
  const { base, formEndpoint, siteUrl, editorOrigins } = built.build;
  const publicUrl = settings.siteUrl ?? siteUrl;
  const https = httpsAlone(publicUrl, isPublicSite(publicUrl) ? settings.hstsSeconds : null);
  const headers = Object.entries({ ...securityHeaders(formEndpoint), ...https });
  const ofEditor = Object.entries({ ...editorHeaders(editorOrigins ?? []), ...https });
  const editor = editorOrigins === null ? null : base + EDITOR_FOLDER.slice(1);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    const isEditor = editor !== null && context.req.path.startsWith(editor);
    for (const [name, value] of isEditor ? ofEditor : headers) {
      context.res.headers.set(name, value);
    }
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
