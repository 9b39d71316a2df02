import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReference, isSubmissionId, parseReference, referenceOf } from '#domain/reference.ts';
import { referenceGroups } from '#domain/shown-reference.ts';

const ID = '6f1c2b1e-3a60-4f0e-9f5d-0d3b0a6f7c11';

describe('a reference', () => {
  it('is the same for the same submission, whatever the case of its id', async () => {
    expect(await referenceOf(ID)).toBe(await referenceOf(ID.toUpperCase()));
    expect(await referenceOf(ID)).toBe('TB31R7J2G32');
  });

  it('holds the first 50 bits of the hash of the id', async () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (id) => {
        const bits = [...createHash('sha256').update(id).digest().subarray(0, 7)]
          .map((byte) => byte.toString(2).padStart(8, '0'))
          .join('');
        const expected = Array.from({ length: 10 }, (_, index) =>
          digits.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
        ).join('');
        const remainder = Number(BigInt(`0b${bits.slice(0, 50)}`) % 37n);
        expect(await referenceOf(id)).toBe(expected + `${digits}*~$=U`.charAt(remainder));
      }),
    );
  });

  it('notices one wrong character and two that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.nat(9), fc.nat(31), async (id, place, other) => {
        const reference = await referenceOf(id);
        const character = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(other);
        const wrong = reference.slice(0, place) + character + reference.slice(place + 1);
        expect(isReference(wrong)).toBe(wrong === reference);
        if (place < 9) {
          const swapped =
            reference.slice(0, place) +
            reference.charAt(place + 1) +
            reference.charAt(place) +
            reference.slice(place + 2);
          expect(isReference(swapped)).toBe(swapped === reference);
        }
      }),
    );
  });

  it('is read as somebody wrote it down', async () => {
    const reference = await referenceOf(ID);
    expect(parseReference(` ${reference.slice(0, 4)}-${reference.slice(4)} `.toLowerCase())).toBe(
      reference,
    );
    expect(parseReference(reference.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(reference);
    for (const groups of [
      'TB31R 7J2G3 2',
      'TB31R.7J2G3/2',
      'TB31R–7J2G3_2',
      'ＴＢ３１Ｒ７Ｊ２Ｇ３２',
    ]) {
      expect(parseReference(groups), groups).toBe('TB31R7J2G32');
    }
    expect(parseReference('TB31R7J2G3Ж')).toBeNull();
    expect(parseReference('not a reference')).toBeNull();
    expect(parseReference(reference.slice(0, 10))).toBe(reference);
  });

  it('comes from a UUID and from nothing else', () => {
    expect(isSubmissionId(ID)).toBe(true);
    expect(isSubmissionId(`${ID} `)).toBe(false);
    expect(isSubmissionId('12345')).toBe(false);
  });

  it('is shown in groups, without a check sign that few can name', () => {
    expect(referenceGroups('TB31R7J2G32')).toEqual(['TB31R', '7J2G3', '2']);
    expect(referenceGroups('TB31R7J2G3~')).toEqual(['TB31R', '7J2G3']);
  });
});
