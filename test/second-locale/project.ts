/**
 * A copy of the project that knows a second language, made as CONTRIBUTING says: a folder of words
 * and its name in `LOCALES`. The language is en-XA, the usual name of a pseudo-locale: English with
 * every text in brackets, so that whatever is printed outside of them does not come from the words.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../site/own-project.ts';
import { type BuiltSite, root, secondSite } from '../site/sites.ts';

export const PSEUDO_LOCALE = 'en-XA';

const folder = join(root, '.cache/test/second-locale');
const outDir = join(folder, 'dist');

/** The folder of the copy. */
export const secondLocaleProject = folder;

/** The second institute in the second language, as built in the copy. */
export const secondLocaleSite: BuiltSite = {
  ...secondSite,
  name: 'second-locale',
  outDir,
  contentDir: join(folder, 'content'),
  environment: {
    ...secondSite.environment,
    CATALOG_CONTENT_DIR: join(folder, 'content'),
    CATALOG_OUT_DIR: outDir,
  },
};

/** Write the copy anew. @param more further languages, each a folder that the caller fills */
export function writeSecondLocaleProject(more: readonly string[] = []): void {
  copyProject(folder);
  cpSync(secondSite.contentDir, join(folder, 'content'), { recursive: true });
  edit('content/site.yaml', /^locale: .*$/m, `locale: ${PSEUDO_LOCALE}`);
  const locales = [PSEUDO_LOCALE, ...more].map((locale) => `, '${locale}'`).join('');
  edit('src/domain/locales.ts', /\['en-US'\]/, `['en-US'${locales}]`);
  for (const locale of [PSEUDO_LOCALE, ...more]) writePseudoWords(locale);
}

/** Change a file of the copy. @throws Error where there is nothing to replace */
export function edit(path: string, find: RegExp | string, replacement: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = before.replace(find, () => replacement);
  if (after === before) throw new Error(`${path} has no ${find}`);
  writeFileSync(join(folder, path), after);
}

function writePseudoWords(locale: string): void {
  const words = join(folder, 'src/words', locale);
  mkdirSync(words);
  cpSync(join(import.meta.dirname, 'in-brackets.ts'), join(words, 'in-brackets.ts'));
  for (const name of readdirSync(join(folder, 'src/words/en-US'))) {
    const source = readFileSync(join(folder, 'src/words/en-US', name), 'utf8');
    const exported = [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)];
    const lines = exported.map(
      ([, it]) => `export const ${it} = inBrackets(source.${it}, '${it}');`,
    );
    const types = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, it]) => it);
    writeFileSync(
      join(words, name),
      `import * as source from '../en-US/${name}';
import { inBrackets } from './in-brackets.ts';
${types.length > 0 ? `export type { ${types.join(', ')} } from '../en-US/${name}';\n` : ''}
${lines.join('\n')}
`,
    );
  }
}
