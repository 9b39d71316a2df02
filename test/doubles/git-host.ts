/**
 * Answers as a git host does whose interface is GitHub’s: one repository, one person with a token, its
 * tree and blobs, and commits that are refused once the branch has moved.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Commit {
  readonly message: string;
  /** The files that it writes; null for one that it takes away. */
  readonly files: Readonly<Record<string, string | null>>;
}

export interface GitHost {
  readonly origin: string;
  readonly commits: readonly Commit[];
  /** A commit of somebody else. */
  push(path: string, text: string): void;
  /** What was asked and is not known here, and how often a token was refused. */
  readonly unknown: readonly string[];
  readonly refused: number;
  stop(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Allow-Methods': 'GET, POST',
};

/**
 * Starts one on a free port.
 *
 * @param token the one that opens it
 * @param texts the files of the repository, by their paths
 */
export async function startGitHost(
  repository: string,
  token: string,
  texts: Iterable<readonly [path: string, text: string]>,
): Promise<GitHost> {
  const files = new Map([...texts].map(([path, text]) => [path, Buffer.from(text)]));
  const commits: Commit[] = [];
  const unknown: string[] = [];
  let refused = 0;
  const head = () => sha1(`commit ${commits.length}`);
  const blobs = () => [...files].map(([path, bytes]) => ({ path, sha: blobName(bytes), bytes }));
  const author = { name: 'Jo Doe', email: 'jo@example.org', user: { id: 1, login: 'jo' } };
  const date = '2024-07-10T12:00:00Z';

  function graphql(query: string, { input }: { input?: CommitInput }): unknown {
    if (input) {
      if (input.expectedHeadOid !== head()) throw new Error('The branch has moved.');
      const { additions, deletions } = input.fileChanges;
      for (const { path, contents } of additions) files.set(path, Buffer.from(contents, 'base64'));
      for (const { path } of deletions) files.delete(path);
      commits.push({
        message: input.message.headline,
        files: Object.fromEntries([
          ...additions.map(({ path }) => [path, String(files.get(path))]),
          ...deletions.map(({ path }) => [path, null]),
        ]),
      });
      const names = [...query.matchAll(/(file_\d+): file\(path: "([^"]+)"\)/g)];
      const oids = names.map(([, alias = '', path = '']) => [
        alias,
        { oid: blobName(files.get(path) ?? Buffer.of()) },
      ]);
      const commit = { oid: head(), committedDate: date, ...Object.fromEntries(oids) };
      return { createCommitOnBranch: { commit } };
    }
    const history = { nodes: [{ oid: head(), message: 'Latest', author, committedDate: date }] };
    const ref = { target: { history } };
    const known = blobs();
    const parts = [...query.matchAll(/(\w+_\d+):\s+(?:object\(oid: "(\w+)"\)|ref\()/g)];
    const answers = parts.map(([, alias = '', sha]) => {
      const text = known.find((blob) => blob.sha === sha)?.bytes.toString();
      return [alias, sha ? { text, isTruncated: false } : ref];
    });
    return { repository: { ref, ...Object.fromEntries(answers) } };
  }

  const server = createServer(async (request, response) => {
    const say = (status: number, body?: unknown) => {
      response.writeHead(status, { ...CORS, 'Content-Type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    if (request.method === 'OPTIONS') return say(204);
    if (request.headers.authorization !== `token ${token}`) {
      refused += 1;
      return say(401, { message: 'Bad credentials' });
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const at = `/api/v3/repos/${repository}`;
    if (pathname === '/api/graphql') {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
      try {
        return say(200, { data: graphql(query, variables) });
      } catch (error) {
        return say(200, { data: null, errors: [{ message: String(error) }] });
      }
    }
    if (pathname === '/api/v3/user') return say(200, { id: 1, login: 'jo', ...author });
    if (pathname === `${at}/collaborators/jo`) return say(204);
    if (pathname === `${at}/git/trees/${head()}`) {
      const tree = blobs().map(({ path, sha, bytes }) => {
        return { type: 'blob', path, sha, size: bytes.length };
      });
      return say(200, { tree });
    }
    unknown.push(`${request.method} ${request.url}`);
    return say(404, { message: 'Not Found' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commits,
    push(path, text) {
      files.set(path, Buffer.from(text));
      commits.push({ message: 'By somebody else', files: { [path]: text } });
    },
    unknown,
    get refused() {
      return refused;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface CommitInput {
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string };
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
}

const sha1 = (bytes: string | Buffer): string => createHash('sha1').update(bytes).digest('hex');

/** The name that git gives to the bytes of a file. */
function blobName(bytes: Buffer): string {
  return sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
