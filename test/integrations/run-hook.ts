import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';

/** Runs what an integration does after a build, on `folder`; returns what it logged. */
export async function runBuildDone(
  integration: AstroIntegration,
  folder: string,
): Promise<readonly string[]> {
  const logged: string[] = [];
  const logger = { info: (message: string) => logged.push(message) };
  await integration.hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    logger,
  } as unknown as HookParameters<'astro:build:done'>);
  return logged;
}
