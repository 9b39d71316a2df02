import { describe, expect, it } from 'vitest';
import { parseContentFile } from '#catalog/content-file.ts';

const file = `---
name: Fall 2024
time: { start: "11:00", end: "13:00" }
sessions:
  - "2024-09-17"
  - date: "2024-09-24"
    notice:
      date: "2024-09-01"
      text: Moved
routes: []
---

The first line of the prose.
`;

/** `line:column` of a value. */
function placeIn(source: string, path: (string | number)[], part?: 'key' | 'value'): string {
  const { line, column } = parseContentFile('cohorts/kap/fall.mdx', source).placeOf(path, part);
  return `${line}:${column}`;
}

/** The faults of a file, each on a line. */
function faultsIn(source: string, name = 'cohorts/kap/fall.mdx'): string[] {
  return parseContentFile(name, source).faults.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('the place of a value', () => {
  it('is its line and column in the file, front matter included', () => {
    expect(placeIn(file, ['name'])).toBe('2:7');
    expect(placeIn(file, ['name'], 'key')).toBe('2:1');
    expect(placeIn(file, ['time', 'end'])).toBe('3:30');
    expect(placeIn(file, ['time', 'end'], 'key')).toBe('3:25');
    expect(placeIn(file, ['sessions', 0])).toBe('5:5');
    expect(placeIn(file, ['sessions', 1, 'notice', 'text'])).toBe('9:13');
  });

  it('is that of the nearest parent for what is not there', () => {
    expect(placeIn(file, ['sessions', 1, 'notice', 'by'])).toBe('8:7');
    expect(placeIn(file, ['sessions', 7])).toBe('5:3');
    expect(placeIn(file, ['nothing', 'below'])).toBe('2:1');
    expect(placeIn(file, [])).toBe('2:1');
  });

  it('is the same where lines end as on Windows', () => {
    const windows = file.replaceAll('\n', '\r\n');
    expect(placeIn(windows, ['time', 'end'])).toBe('3:30');
    expect(placeIn(windows, ['sessions', 1, 'notice', 'text'])).toBe('9:13');
    expect(parseContentFile('a.mdx', windows).value).toEqual(parseContentFile('a.mdx', file).value);
    expect(parseContentFile('a.mdx', windows).body.trim()).toBe('The first line of the prose.');
  });

  it('counts from the first line in a file that is YAML alone', () => {
    const { line, column } = parseContentFile('site.yaml', 'a: 1\nb:\n  c: 2\n').placeOf([
      'b',
      'c',
    ]);
    expect([line, column]).toEqual([3, 6]);
  });

  it('is known for every character of the prose too', () => {
    const content = parseContentFile('a.mdx', file);
    const place = content.placeAt(file.indexOf('prose'));
    expect([place.line, place.column]).toEqual([13, 23]);
    expect(file.slice(content.bodyOffset)).toBe(content.body);
  });
});

describe('a file that cannot be read', () => {
  it('has no front matter', () => {
    expect(faultsIn('name: Fall\n')).toEqual([
      '1:1 has no front matter → Begin the file with a line of three hyphens, ---.',
    ]);
  });

  it('never closes it', () => {
    expect(faultsIn('---\nname: Fall\n\nProse.\n')).toEqual([
      '1:1 front matter is never closed → End it with a line of three hyphens, ---.',
    ]);
    expect(faultsIn('---\r\nname: Fall\r\n')).toEqual([
      '1:1 front matter is never closed → End it with a line of three hyphens, ---.',
    ]);
  });

  it('has a key twice', () => {
    expect(faultsIn('---\nname: Fall\nlabel: x\nname: Spring\n---\n')).toEqual([
      '4:1 this key stands here twice → Keep one of the two.',
    ]);
    expect(faultsIn('---\r\nname: Fall\r\nname: Spring\r\n---\r\n')).toEqual([
      '3:1 this key stands here twice → Keep one of the two.',
    ]);
  });

  it('is indented with a tab', () => {
    expect(faultsIn('---\nroutes:\n\t- id: a\n---\n')).toEqual([
      '3:1 a tab indents this line → Use two spaces instead.',
    ]);
    expect(faultsIn('contacts:\n\tphone: 1\n', 'site.yaml')).toEqual([
      '2:1 a tab indents this line → Use two spaces instead.',
    ]);
  });

  it('does not close a quote or a bracket', () => {
    expect(faultsIn('---\nname: "Fall\nlabel: x\n---\n')).toEqual([
      '2:7 a quote opens here and is not closed on its line → Close the quote.',
    ]);
    expect(faultsIn('---\nleads: [a, b\nlabel: x\n---\n')).toEqual([
      '3:1 a bracket opened before this is not closed → Close the bracket.',
    ]);
  });

  it('has a colon in a text without quotes', () => {
    expect(faultsIn('---\nsummary: Sailing: a course\n---\n')).toEqual([
      '2:10 a colon stands inside this text → Put quotes around the whole text.',
    ]);
  });

  it('holds both sides of a merge', () => {
    expect(faultsIn('---\n<<<<<<< ours\nname: a\n=======\nname: b\n>>>>>>> theirs\n---\n')).toEqual(
      [
        '2:1 a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
      ],
    );
  });
});

describe('what stands in a file', () => {
  it('is read as written: numbers as numbers, times and ids as text', () => {
    const { value } = parseContentFile(
      'a.yaml',
      'a: 11:00\nb: 007\nc: no\nd: 822.92\ne: fall-2024\n',
    );
    expect(value).toEqual({ a: '11:00', b: 7, c: 'no', d: 822.92, e: 'fall-2024' });
  });

  it('has Date objects for unquoted dates, as Astro’s reader has', () => {
    expect(parseContentFile('a.yaml', 'a: 2024-09-17\n').value).toEqual({
      a: new Date('2024-09-17T00:00:00Z'),
    });
  });

  it('may be empty', () => {
    expect(parseContentFile('a.yaml', '')).toMatchObject({ value: null, faults: [] });
    expect(parseContentFile('a.mdx', '---\n---\n')).toMatchObject({
      value: null,
      faults: [],
      body: '',
    });
  });

  it('may hold lines of hyphens in its prose', () => {
    const { body } = parseContentFile('a.mdx', '---\nname: a\n---\n\nAbove\n\n---\n\nBelow\n');
    expect(body.trim()).toBe('Above\n\n---\n\nBelow');
  });
});
