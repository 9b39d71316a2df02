// Which language `#words/…` leads to in this process: that of the content, and for the commands that
// know only what was built, that of the build. package.json names en-US, which stays where nothing
// else is asked for: in tests, for TypeScript, and for content that the check will find fault with.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const READ_A_BUILD = ['serve.ts', 'applications.ts', 'backup.ts', 'setup-check.ts'];
const words = join(import.meta.dirname, '../src/words');

const locale = await chosenLocale().catch(() => null);
if (typeof locale === 'string' && locale !== 'en-US' && existsSync(join(words, locale))) {
  const folder = pathToFileURL(`${join(words, locale)}/`);
  registerHooks({
    resolve: (specifier, context, next) =>
      next(
        specifier.startsWith('#words/')
          ? new URL(specifier.slice('#words/'.length), folder).href
          : specifier,
        context,
      ),
  });
}

async function chosenLocale() {
  if (READ_A_BUILD.includes(basename(process.argv[1] ?? ''))) {
    const built = join(process.env['CATALOG_OUT_DIR'] || 'dist', 'api/catalog.json');
    return JSON.parse(readFileSync(built, 'utf8')).site.locale;
  }
  const site = readFileSync(join(process.env['CATALOG_CONTENT_DIR'] || 'content', 'site.yaml'));
  const { parse } = await import('yaml');
  return parse(site.toString()).locale;
}
