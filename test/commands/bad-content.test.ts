import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { root } from '../site/sites.ts';
import { run } from './run.ts';

it('a build prints every mistake in the content with its place and fix, not only the first', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  cpSync(join(root, 'test/fixtures/demonstration'), content, { recursive: true });
  const edit = (path: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(content, path), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(content, path), text.replace(from, to));
  };
  edit('site.yaml', /^name:/m, 'nmae: x\nname:');
  edit('cohorts/kap-certificate/fall-2024.mdx', /"2024-09-17"/, '2024-09-17');
  edit('cohorts/kap-certificate/fall-2024.mdx', /"2024-09-24"/, '"2024-02-31"');

  const { code, printed } = await run(process.execPath, [join(root, 'scripts/build.ts')], {
    CATALOG_CONTENT_DIR: content,
    CATALOG_OUT_DIR: join(folder, 'dist'),
  });
  const errors = printed.replaceAll(content, 'content').replace(/^.* warning .*\n/gm, '');
  expect({ code, errors }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "errors": "content/cohorts/kap-certificate/fall-2024.mdx:8:5 C5/unquoted-date sessions[0] 2024-09-17 is not in quotes → Put quotes around it: "2024-09-17".
    content/cohorts/kap-certificate/fall-2024.mdx:9:5 C5/impossible-date sessions[1] "2024-02-31" is not a date in the calendar → Write it like "2024-09-17".
    content/site.yaml:3:1 C1/unknown-key "nmae" is not a key here → Did you mean "name"?
    The content has 3 errors: nothing was built.
    ",
    }
  `);
});
