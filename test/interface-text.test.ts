import { describe, expect, it } from 'vitest';
import {
  filesBelow,
  type PrintedText,
  readSource,
  sentencesInCode,
  textInAstro,
  textInJsx,
} from './architecture/source.ts';

const below = (rooms: readonly string[], ending: RegExp) =>
  rooms.flatMap((room) => filesBelow(`src/${room}`)).filter((path) => ending.test(path));

/** The findings as `file:line “text”`, so that a red test says where to look. */
const places = (paths: readonly string[], find: (path: string) => readonly PrintedText[]) =>
  paths.flatMap((path) => find(path).map(({ line, text }) => `${path}:${line} “${text}”`));

describe('every interface text stands in src/words', () => {
  it('has no literal text in the templates of components, layouts and pages', () => {
    const templates = below(['components', 'layouts', 'pages'], /\.astro$/);
    expect(places(templates, textInAstro)).toEqual([]);
  });

  it('has no literal text in the markup of islands', () => {
    expect(places(below(['islands'], /\.tsx$/), textInJsx)).toEqual([]);
  });

  it('has no sentence and no HTML with words in the code that prints', () => {
    const code = below(['elements', 'islands', 'receiver', 'server', 'view-models'], /\.tsx?$/);
    expect(places(code, sentencesInCode)).toEqual([]);
  });

  it('knows no program, no subject and no profession of one institute', () => {
    const found = filesBelow('src/words').flatMap((path) => {
      const code = readSource(path).text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const own = code.match(/\b(KAP|PTI|ketamine|psychedel\w+|therap\w+|clinic\w+)\b/gi) ?? [];
      return own.map((word) => `${path} says “${word}”`);
    });
    expect(found).toEqual([]);
  });
});
