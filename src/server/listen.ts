/** A listening server that can be stopped without cutting anybody off. */

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from './start-error.ts';

/** Slow senders hold a socket, not the server: headers and body have to arrive in so many ms. */
export const REQUEST_MS = 15_000;

/** How long requests in flight may take after the server was asked to stop. */
const DRAIN_MS = 8000;

export interface Listening {
  readonly port: number;
  /** Take nothing new, finish what is in flight, then resolve. */
  stop(): Promise<void>;
}

/**
 * Listen on a port; 0 takes a free one.
 *
 * @throws StartError when the port cannot be had
 */
export async function listen(
  fetch: Hono['fetch'],
  port: number,
  host: string,
  requestMs: number = REQUEST_MS,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: Math.min(10_000, requestMs),
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(1000, requestMs / 4),
      keepAliveTimeout: 5000,
    },
  }) as Server;
  // Whoever takes nothing of an answer for so long does not want it. A phone in a tunnel does.
  server.setTimeout(4 * requestMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      // A connection kept alive becomes idle when its request is done.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearTimeout(tooLong);
      clearInterval(idle);
    },
  };
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `${host}:${port} is in use by another program: stop it, or set PORT to a free port.`,
      );
    case 'EACCES':
      return new StartError(`Port ${port} may not be used here: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST is "${host}", which is no address of this machine.`);
    default:
      return error;
  }
}
