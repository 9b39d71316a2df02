import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashContent } from '#integrations/build-record.ts';
import { auditLinks, linksOfBuild } from '#integrations/link-audit.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What is wrong with one link on the page `faq/index.html` of a site below `/catalog/`. */
const audit = (link: string) =>
  auditLinks(
    temporaryFolder({
      'index.html': '<h1 id="start">Home</h1>',
      'faq/index.html': `<h2 id="fee">Fee</h2>${link}`,
      'programs/kap.ics': '',
      'api/catalog.json': '',
    }),
    'https://example.org/catalog',
  );

describe('the audit of internal links', () => {
  it.each([
    '<a href="/catalog/">home</a>',
    '<a href="/catalog/#start">a place on another page</a>',
    '<a href="#fee">a place on this page</a>',
    '<a href="../?view=all">relative, with a query</a>',
    '<a href="/catalog/programs/kap.ics">a file</a>',
    '<a href="https://example.org/catalog/faq/">absolute</a>',
    '<a href="https://elsewhere.org/nothing/">another site</a>',
    '<a href="mailto:a@example.org">mail</a>',
    '<form action="/catalog/f/application" method="post"></form>',
  ])('follows %s', (link) => {
    expect(audit(link)).toEqual([]);
  });

  it.each([
    ['<a href="/catalog/nothing/">x</a>', '/catalog/nothing/ leads nowhere'],
    ['<a href="/faq/">x</a>', '/faq/ escapes /catalog/'],
    ['<a href="/catalog/faq">x</a>', '/catalog/faq lacks its closing slash'],
    ['<a href="#price">x</a>', '#price names a place that faq/index.html does not have'],
    ['<a href="../#end">x</a>', '../#end names a place that index.html does not have'],
    ['<form action="/f/application"></form>', '/f/application escapes /catalog/'],
    ['<img src="/catalog/a.png" alt="">', '/catalog/a.png leads nowhere'],
    ['<img srcset="/catalog/b.webp 400w" alt="">', '/catalog/b.webp leads nowhere'],
    ['<source srcset="/catalog/c.avif 2x">', '/catalog/c.avif leads nowhere'],
  ])('finds %s', (link, fault) => {
    expect(audit(link)).toEqual([`faq/index.html ${fault}`]);
  });
});

describe('the links of the last build', () => {
  it('are looked at only where it was built from the content as it is', () => {
    const content = temporaryFolder({ 'site.yaml': 'name: A\n' });
    const record = { contentHash: hashContent(content), siteUrl: 'http://127.0.0.1:4321' };
    const built = temporaryFolder({
      'build.json': JSON.stringify(record),
      'index.html': '<a href="/gone/">Gone</a>',
    });
    const nothing = temporaryFolder();
    expect(linksOfBuild(built, content)).toEqual({
      dead: ['index.html /gone/ leads nowhere'],
      notChecked: null,
    });
    writeFileSync(join(content, 'site.yaml'), 'name: B\n');
    expect(linksOfBuild(built, content)).toEqual({
      dead: [],
      notChecked: `${content} changed since ${built} was built → Run npm run build, then npm run check.`,
    });
    expect(linksOfBuild(nothing, content)).toEqual({
      dead: [],
      notChecked: `nothing is built in ${nothing} → Run npm run build, then npm run check.`,
    });
  });
});
