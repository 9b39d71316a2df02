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

  it('lists with the comma that American lists have, and knows no word of the British or of a translation', () => {
    const list = /\b[\w’]+, [\w’]+ (?:and|or) (?!not\b)[\w’]+/g;
    const foreign =
      /\b(ticks?|telephone|any more|at the moment|lies ahead|comes back|takes in|stands|(?<!there )is no (?!longer)\w+|(?:a|by|this|that) mail)\b/gi;
    const found = filesBelow('src/words/en-US').flatMap((path) => {
      const code = readSource(path).text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const said = code.match(/'[^'\n]*'|`[^`]*`/g) ?? [];
      return said.flatMap((text) =>
        [...(text.match(list) ?? []), ...(text.match(foreign) ?? [])].map(
          (one) => `${path} says “${one}”`,
        ),
      );
    });
    expect(found).toEqual([]);
  });
});
