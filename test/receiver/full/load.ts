/** Clients that send as fast as they are answered. */

import { Agent, request } from 'node:http';

export interface Load {
  readonly url: string;
  readonly clients: number;
  /** bodies in the order they are taken */
  readonly bodies: readonly string[];
  readonly contentType?: (index: number) => string;
  /** told after each how many milliseconds its reply took */
  readonly answered?: (milliseconds: number) => void;
}

/** Send every body once; the statuses in the order of the bodies, 0 for a broken connection. */
export async function sendAll({
  url,
  clients,
  bodies,
  contentType,
  answered,
}: Load): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const statuses: number[] = [];
  let next = 0;
  const client = async () => {
    for (let index = next++; index < bodies.length; index = next++) {
      const type = contentType?.(index) ?? 'application/json';
      const started = performance.now();
      statuses[index] = await post(agent, url, bodies[index] ?? '', type);
      answered?.(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return statuses;
}

function post(agent: Agent, url: string, body: string, contentType: string): Promise<number> {
  return new Promise((resolve) => {
    const sending = request(
      `${url}f/application`,
      {
        agent,
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': contentType,
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', () => resolve(0));
      },
    );
    sending.once('error', () => resolve(0));
    sending.end(body);
  });
}
