/** Bodies that no browser sends. */

import fc from 'fast-check';
import { supplemental } from '../running.ts';

const nearlyJson = fc
  .tuple(fc.nat(200), fc.string({ unit: 'binary', maxLength: 8 }))
  .map(([place, inserted]) => {
    const text = JSON.stringify(supplemental());
    return text.slice(0, place) + inserted + text.slice(place + (place % 3));
  });

const strangeObject = fc
  .dictionary(
    fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'way', 'email', 'form')),
    fc.jsonValue({ maxDepth: 4 }),
  )
  .map((value) => JSON.stringify(value));

const strangeAnswers = fc
  .dictionary(
    fc.constantFrom(...Object.keys(supplemental()), 'corrects', 'formVersion', 'submissionId'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 })),
  )
  .map((changes) => JSON.stringify(supplemental(changes)));

const formText = fc
  .array(fc.tuple(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 })))
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

const multipart = fc
  .array(fc.tuple(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 20 })))
  .map((parts) =>
    parts
      .map(
        ([name, value]) =>
          `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .concat('--b--')
      .join(''),
  );

/** A body and the type it claims to be. */
export const malformedBody: fc.Arbitrary<{ body: string; contentType: string }> = fc.record({
  body: fc.oneof(nearlyJson, strangeObject, strangeAnswers, formText, multipart, fc.string()),
  contentType: fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'application/json; charset=utf-8',
    'text/plain',
  ),
});
