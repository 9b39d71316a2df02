/** A sender that never finishes. */

import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Sends a little now and then; resolves with the milliseconds until the connection was closed. */
export function dribble(url: string, everyMs = 300): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, async () => {
      const isInHead = Math.random() < 0.5;
      const body = 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
      socket.write(`POST /f/application HTTP/1.1\r\nHost: x\r\n${isInHead ? '' : body}`);
      while (!socket.destroyed) {
        socket.write(isInHead ? 'X-Slow: 1\r\n' : ' ');
        await pause(everyMs);
      }
    });
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('end', () => socket.destroy());
    socket.on('close', () => resolve(performance.now() - started));
  });
}
