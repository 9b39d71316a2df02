/** Runs the project's commands as a person would, and reads what they print. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { root } from '../site/sites.ts';

/** A command that is running or has ended. */
export interface Command {
  readonly process: ChildProcess;
  /** Everything printed so far, both streams, in the order it came. */
  readonly printed: () => string;
  /** Resolves with the exit code; a command ended by a signal has none. */
  readonly ended: Promise<number | null>;
}

/** Starts `program` in a project's folder with `environment` on top of the present one. */
export function start(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd = root,
): Command {
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return {
    process: child,
    printed: () => printed,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}

/**
 * Waits until the command has printed a line that matches.
 *
 * @returns the match
 * @throws Error with all it printed, if it ends before
 */
export async function printsLine(command: Command, line: RegExp): Promise<RegExpExecArray> {
  let running = true;
  void command.ended.then(() => {
    running = false;
  });
  for (;;) {
    const match = line.exec(command.printed());
    if (match !== null) return match;
    if (!running) throw new Error(`Ended without printing ${line}:\n${command.printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a command to its end. */
export async function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd = root,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const command = start(program, args, environment, cwd);
  const code = await command.ended;
  return { code, printed: command.printed() };
}

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
