/** The licenses that go along with what a build hands out. */
import { expect, it } from 'vitest';
import { fontPackages } from '#integrations/fonts.ts';
import { licenseTexts, SHIPPED } from '#integrations/licenses.ts';

it('the fonts and the code of others go out with their licenses', () => {
  const text = licenseTexts([...fontPackages(), ...SHIPPED]);
  expect(text.match(/^.+ \d+\.\d+\.\d+\S*\n=+$/gm)?.map((line) => line.split(' ')[0])).toEqual([
    '@fontsource-variable/figtree',
    '@fontsource-variable/fraunces',
    '@formspree/core',
    '@formspree/react',
    'astro',
    'pagefind',
    'react',
    'react-dom',
    'scheduler',
  ]);
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(2);
  expect(text).toContain('The Figtree Project Authors');
  expect(text).toContain('The Fraunces Project Authors');
});

it('every pair of typefaces can go out with its licenses', () => {
  expect(fontPackages('plain')).toEqual(['@fontsource-variable/figtree']);
  const text = licenseTexts(fontPackages('classic'));
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)).toHaveLength(2);
});
