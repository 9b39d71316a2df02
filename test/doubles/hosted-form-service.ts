/**
 * Answers as the hosted form service does, without ever reaching it: a project address, forms by
 * key, cross-origin requests, current and legacy errors, no receipt.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the service has answered with, in its present and in its older form. */
export const HOSTED = {
  success: { status: 200, body: { next: '/thanks', ok: true } },
  legacySuccess: { status: 200, body: { next: '/thanks' } },
  fieldErrors: {
    status: 422,
    body: {
      error: 'Validation errors',
      errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }],
    },
  },
  formErrors: {
    status: 403,
    body: { errors: [{ code: 'INACTIVE', message: 'This form is not active' }] },
  },
  legacyError: { status: 200, body: { error: 'This form is closed' } },
} as const satisfies Record<string, HostedAnswer>;

export interface HostedFormService {
  /** The project address, as `FORM_ENDPOINT` names it. */
  readonly endpoint: string;
  readonly received: { readonly path: string; readonly body: Record<string, unknown> }[];
  /** What is answered from now on. */
  answerWith(answer: HostedAnswer): void;
  /** Whether pages of other sites may send here; a service allows that for each form. */
  allowOrigins(isAllowed: boolean): void;
  stop(): Promise<void>;
}

/** Starts one on a free port. */
export async function startHostedFormService(): Promise<HostedFormService> {
  const received: HostedFormService['received'] = [];
  let answer: HostedAnswer = HOSTED.success;
  let isAllowed = true;
  const server = createServer(async (request, response) => {
    if (isAllowed) {
      response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      response.setHeader(
        'Access-Control-Allow-Headers',
        'content-type, formspree-client, formspree-session-data',
      );
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const text = await textOf(request);
    const path = request.url ?? '';
    if (!/^\/p\/123\/f\/(application|interest|contact)$/.test(path)) {
      response.writeHead(404).end(JSON.stringify({ errors: [{ code: 'FORM_NOT_FOUND' }] }));
      return;
    }
    const isPlain = request.headers['content-type']?.startsWith(
      'application/x-www-form-urlencoded',
    );
    const body = isPlain ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    received.push({ path, body: body as Record<string, unknown> });
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/p/123`,
    received,
    answerWith(next) {
      answer = next;
    },
    allowOrigins(next) {
      isAllowed = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
