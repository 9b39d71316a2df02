/** Bodies that a pattern which tries again from every character would take minutes for. */

import { supplemental } from '../running.ts';

export interface HeavyBody {
  readonly name: string;
  readonly contentType: string;
  readonly body: string;
}

/** What runs of it are made of: white space, line ends, marks of every syntax that is read. */
const FILLERS = [
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u200b',
  'a',
  'a\n ',
  '<',
  '"',
  '\\',
  '.',
  '@',
  '-',
  '5',
];

/** A text, a text of many lines, an address, a choice, what is chosen, what nobody asked. */
const FIELDS = ['givenName', 'goals', 'email', 'confirmed', 'way', 'corrects', '_next', 'unknown'];

/** @param size length of each body in bytes, about */
export function heavyBodies(size: number): HeavyBody[] {
  return [...long(size), ...malformed(size), ...multipart(size)];
}

function long(size: number): HeavyBody[] {
  return FIELDS.flatMap((field) =>
    FILLERS.flatMap((filler) => {
      const inForm = encodeURIComponent(filler).replaceAll('%20', '+').length;
      const value = (bytes: number) => `a${repeated(filler, size, bytes)}b`;
      const name = `${field} ${JSON.stringify(filler)}`;
      const fields = supplemental({
        [field]: value(Buffer.byteLength(JSON.stringify(filler)) - 2),
      });
      const form = supplemental({ [field]: value(inForm) }) as Record<string, string>;
      return [
        { name: `json ${name}`, contentType: JSON_TYPE, body: JSON.stringify(fields) },
        { name: `form ${name}`, contentType: FORM_TYPE, body: `${new URLSearchParams(form)}` },
      ];
    }),
  );
}

function malformed(size: number): HeavyBody[] {
  const json = (name: string, body: string) => ({ name, contentType: JSON_TYPE, body });
  const form = (name: string, body: string) => ({ name, contentType: FORM_TYPE, body });
  const keys = Array.from({ length: size / 12 }, (_, index) => `"k${index}":1`);
  return [
    json('json deep', repeated('[', size / 2) + repeated(']', size / 2)),
    json('json keys', `{${keys.join()}}`),
    json('json list', `{"components":[${repeated('"a",', size)}""]}`),
    json('json spaces', `{"a":"b"${repeated(' ', size)}}`),
    json('json texts', `[${repeated('"a" , ', size)}1]`),
    json('json number', `{"a":${repeated('9', size)}}`),
    json('json escapes', `{"${repeated('\\"', size)}":1}`),
    json('json open', `{"${repeated('\\"', size)}`),
    form('form pairs', repeated('a=b&', size)),
    form('form ampersands', repeated('&', size)),
    form('form equals', repeated('=', size)),
    form('form escapes', `a=${repeated('%41', size)}`),
    form('form half characters', `a=${repeated('%e2%82', size)}`),
  ];
}

function multipart(size: number): HeavyBody[] {
  const part = (header: string, name: string, value: string) =>
    `--b\r\n${header}Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  return ['\r\n', '\r\n--', '\r\n-', '--b', '"', ' '].flatMap((filler) => {
    const run = repeated(filler, size);
    return [
      [`value`, `${part('', 'a', run)}--b--`],
      [`name`, `${part('', run, 'x')}--b--`],
      [`header`, `${part(`X-A: ${run}\r\n`, 'a', 'x')}--b--`],
      [`parts`, `${repeated(part('', 'a', 'x'), size)}--b--`],
      [`nothing`, run],
    ].map(([where, body = '']) => ({
      name: `multipart ${where} ${JSON.stringify(filler)}`,
      contentType: 'multipart/form-data; boundary=b',
      body,
    }));
  });
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

function repeated(filler: string, size: number, bytes = filler.length): string {
  return filler.repeat(Math.floor(size / bytes));
}
