import { describe, expect, it } from 'vitest';
import { findChanges } from '#review/find-changes.ts';
import { fileSentences } from '#review/print-changes.ts';
import { edit, edited, review, sentences, sideOf, write } from './edited.ts';

const person = 'people/chantelle-thomas.mdx';
const about = 'pages/about.mdx';
const photo = edit(
  person,
  'order: 30',
  'photo: { file: chantelle.jpg, alt: In a garden, focus: { x: 50, y: 20 } }\norder: 30',
);
const branding = (value: string) =>
  edit('site.yaml', 'contacts:\n', `branding:\n${value}contacts:\n`);

describe('an edit of pictures and of the look', () => {
  it('tells of a person with a photo in one sentence', async () => {
    expect(await sentences(photo)).toEqual(['Chantelle Thomas: photo added: “In a garden”.']);
    const added = write(
      'people/jo-doe.mdx',
      '---\nname: Jo Doe\nphoto: { file: jo-doe.webp, alt: Jo at sea }\n---\n',
    );
    expect(await sentences(added)).toEqual(['Jo Doe: person added: photo “Jo at sea”.']);
  });

  it('tells of a picture with its caption, and of words only where words differ', async () => {
    const shown = '![Twelve chairs](./chairs.jpg "The first class.")\n\nEverything here rests on';
    expect(await sentences(edit(about, 'Everything here rests on', shown))).toEqual([
      expect.stringMatching(
        /^Page “.*”: picture added: “Twelve chairs”, with the caption “The first class\.”\.$/,
      ),
    ]);
    expect(
      await sentences(edit(about, 'Everything here rests on', shown.replace('Everything', 'All'))),
    ).toEqual([
      expect.stringMatching(
        /^Page “.*”: picture added: “Twelve chairs”, with the caption “The first class\.”; text changed: “.*Everything.*” → “.*All.*”\.$/,
      ),
    ]);
  });

  it('tells of logo, colors and letters in one sentence, and that every page changes', async () => {
    const value =
      '  logo: { file: mark.png }\n  colors: { accent: "#8a1c4a", second: "#1d4ed8" }\n  type: classic\n';
    expect(await sentences(branding(value))).toEqual([
      'The site: a logo in place of the name; accent as usual → #8a1c4a; second color as usual → #1d4ed8; letters warm → classic.',
    ]);
    const { outputs } = await review(branding(value));
    expect(outputs.pages).toContain('/faq/');
    expect(outputs.pages).toContain('/programs/kap-certificate/fall-2024/');
    expect(outputs.pictures).toContain('/share.png');
  });

  it('tells of another picture under the same name, with the pages that show it', async () => {
    const edits = [
      photo,
      edit(
        about,
        'Everything here rests on',
        '![Twelve chairs](./chairs.jpg)\n\nEverything here rests on',
      ),
      branding('  logo: { file: mark.png }\n'),
    ];
    const withPictures = (bytes: string, ...names: readonly string[]) =>
      sideOf(edited(...edits, ...names.map((name) => write(name, bytes))));
    const all = ['people/chantelle.jpg', 'pages/chairs.jpg', 'mark.png'];
    const before = await withPictures('one', ...all);
    expect(findChanges({ before, after: await withPictures('one', ...all) }).files).toEqual([]);
    const { files } = findChanges({ before, after: await withPictures('two', ...all) });
    expect(
      files.flatMap(fileSentences).map((text) => text.replace(/ Changes \d+ pages?\.$/, '')),
    ).toEqual([
      'The site: another logo.',
      'Chantelle Thomas: another photo: “In a garden”.',
      'Page “About this site”: another picture: “Twelve chairs”.',
    ]);
    expect(files.map(({ outputs }) => outputs?.pages)).toEqual([
      expect.arrayContaining(['/', '/faq/', '/programs/kap-certificate/']),
      ['/people/', '/programs/kap-certificate/', '/programs/kap-certificate/fall-2024/'],
      ['/about/'],
    ]);
  });
});
