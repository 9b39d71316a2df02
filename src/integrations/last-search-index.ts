/**
 * Search while developing: the index of the last build, since none is made from pages that change
 * with every edit.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
};

/** The part of Vite’s development server that is needed here. */
interface DevelopmentServer {
  readonly middlewares: {
    use(
      handle: (
        request: { readonly url?: string | undefined },
        response: {
          statusCode: number;
          setHeader(name: string, value: string): unknown;
          end(body: Uint8Array | string): unknown;
        },
        next: () => void,
      ) => void,
    ): unknown;
  };
}

/** Serves `pagefind/` of the last build; where there is none, it says so once and at every request. */
export function serveLastIndex(
  server: DevelopmentServer,
  outDir: string,
  logger: Pick<AstroIntegrationLogger, 'warn'>,
): void {
  const none = `Search finds nothing yet: there is no index in ${outDir}. Run "npm run build" once.`;
  if (!existsSync(join(outDir, 'pagefind'))) logger.warn(none);
  server.middlewares.use(({ url = '' }, response, next) => {
    const path = new URL(url, 'http://localhost').pathname;
    const [, name] = /\/(pagefind\/[\w./-]+)$/.exec(path) ?? [];
    if (name === undefined || name.includes('..')) return next();
    const file = join(outDir, name);
    if (!existsSync(file)) {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(none);
      return;
    }
    const type = TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    response.end(readFileSync(file));
  });
}
