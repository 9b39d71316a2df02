import { describe, expect, it } from 'vitest';
import {
  type ApplicationField,
  type ApplicationForm,
  canonicalAnswers,
} from '#domain/application.ts';
import { compileApplication } from '#domain/compiled-application.ts';
import { applicationErrors } from '#words/application-errors.ts';

const PTI = { program: 'kap-certificate', route: 'prerequisite-taken' };

function field(part: Partial<ApplicationField> & { name: string }): ApplicationField {
  return { label: part.name, type: 'text', required: false, ...part };
}

function compile(...fields: ApplicationField[]) {
  const form: ApplicationForm = { id: 'full', version: 'v1', fields };
  return compileApplication(form, applicationErrors);
}

/** The stored value of one optional field, or the code and message of its error. */
function answer(part: Partial<ApplicationField>, value: unknown): unknown {
  const result = compile(field({ name: 'asked', label: 'Asked', ...part })).validate(
    { asked: value },
    PTI,
  );
  return result.ok
    ? result.answers[0]?.value
    : `${result.errors[0]?.code} ${result.errors[0]?.message}`;
}

describe('an application form', () => {
  it('keeps the answers in question order and passes over what it does not know', () => {
    const form = compile(field({ name: 'givenName' }), field({ name: 'email', type: 'email' }));
    expect(form.validate({ status: 'x', email: 'a@b.org', givenName: 'Ada' }, PTI)).toEqual({
      ok: true,
      answers: [
        { name: 'givenName', value: 'Ada' },
        { name: 'email', value: 'a@b.org' },
      ],
    });
  });

  it('tells a field that was not sent from one that was sent empty', () => {
    const form = compile(
      field({ name: 'givenName', label: 'Given name', required: true }),
      field({ name: 'email', type: 'email', required: true, missing: 'Enter your email address' }),
    );
    expect(form.validate({ givenName: ' \u200B ' }, PTI)).toEqual({
      ok: false,
      errors: [
        { code: 'REQUIRED_FIELD_EMPTY', field: 'givenName', message: 'Answer “Given name”' },
        { code: 'REQUIRED_FIELD_MISSING', field: 'email', message: 'Enter your email address' },
      ],
    });
  });

  it('is not confused by names that every object has', () => {
    const form = compile(
      field({ name: 'constructor', required: true }),
      field({ name: 'toString', required: true }),
    );
    const result = form.validate(JSON.parse('{"__proto__": {"constructor": "x"}}'), PTI);
    expect(result.ok).toBe(false);
  });

  it('asks a question only when its condition holds: AND over keys, OR over values', () => {
    const form = compile(
      field({ name: 'license', type: 'radio', options: options('active', 'on-track', 'neither') }),
      field({
        name: 'where',
        required: true,
        when: { license: ['active', 'on-track'], program: ['kap-certificate'] },
      }),
      field({ name: 'since', required: true, when: { where: ['Maryland'] } }),
      field({ name: 'ptiDate', required: true, when: { route: ['prerequisite-enrolled'] } }),
    );
    const names = (values: Record<string, string>, context = PTI) =>
      form.shownFields(values, context).map(({ name }) => name);
    expect(names({})).toEqual(['license']);
    expect(names({ license: 'on-track' })).toEqual(['license', 'where']);
    expect(names({ license: 'on-track' }, { ...PTI, program: 'pc-kap' })).toEqual(['license']);
    expect(names({ license: 'active', where: 'Maryland' })).toEqual(['license', 'where', 'since']);
    // The answer to a question that is no longer asked opens no other.
    expect(names({ license: 'neither', where: 'Maryland' })).toEqual(['license']);
    expect(names({}, { ...PTI, route: 'prerequisite-enrolled' })).toEqual(['license', 'ptiDate']);
    expect(form.validate({ license: 'neither', where: 'Maryland' }, PTI)).toEqual({
      ok: true,
      answers: [{ name: 'license', value: 'neither' }],
    });
  });

  it('offers an option only when its condition holds', () => {
    const form = compile(
      field({
        name: 'taken',
        type: 'checkboxes',
        options: [
          { value: 'retreat', label: 'Retreat', when: { program: ['pc-kap'] } },
          { value: 'other', label: 'Other' },
        ],
      }),
    );
    expect(form.validate({ taken: ['retreat'] }, PTI).ok).toBe(false);
    expect(form.validate({ taken: ['retreat'] }, { ...PTI, program: 'pc-kap' }).ok).toBe(true);
  });
});

describe('an answer', () => {
  it('is trimmed, keeps what is inside and any script', () => {
    expect(answer({}, ' \uFEFFO’Brien-Ñuñez 李 👩‍👧\u200B\n')).toBe('O’Brien-Ñuñez 李 👩‍👧');
    expect(answer({}, 'one\r\n two')).toBe('one two');
    expect(answer({ type: 'textarea' }, 'one\r\ntwo\rthree\n')).toBe('one\ntwo\nthree');
  });

  it('cannot hold NUL or half a character', () => {
    const message =
      'TYPE_TEXT “Asked” contains a character that cannot be stored. Delete it and type the text again';
    expect(answer({}, 'a\0b')).toBe(message);
    expect(answer({}, 'a\uD800b')).toBe(message);
  });

  it('is one text, not several and not an object', () => {
    expect(answer({}, ['a', 'b'])).toBe('TYPE_TEXT Give one answer to “Asked”');
    expect(answer({}, { toString: 'x' })).toBe('TYPE_TEXT Give one answer to “Asked”');
    expect(answer({}, 12)).toBe('12');
    expect(answer({}, false)).toBeUndefined();
  });

  it('has a longest length, counted as the browser counts', () => {
    expect(answer({ maxLength: 4 }, '👩👩')).toBe('👩👩');
    expect(answer({ maxLength: 1234, type: 'textarea' }, 'x'.repeat(20_000))).toBe(
      'TYPE_TEXT Shorten “Asked” to 1,234 characters or fewer. It now has 20,000',
    );
  });

  it('loses invisible marks wherever they stand, in every kind of text', () => {
    const marks = '\u200E\u202E\u2066\u00AD\u200B\uFEFF\u{E0061}';
    expect(answer({}, `Ja${marks}ne${marks} Doe`)).toBe('Jane Doe');
    expect(answer({ type: 'textarea' }, `${marks}one\u2028t${marks}wo`)).toBe('one\ntwo');
    expect(answer({ type: 'email' }, `${marks}jane${marks}@example.org`)).toBe('jane@example.org');
    expect(answer({ type: 'tel' }, `${marks}+1 212 555${marks} 0100`)).toBe('+1 212 555 0100');
    expect(answer({ type: 'number' }, `1${marks}2`)).toBe('12');
    expect(answer({ type: 'date' }, `2024-02-29${marks}`)).toBe('2024-02-29');
    expect(answer({ required: true }, marks)).toMatch(/^REQUIRED_FIELD_EMPTY/);
  });

  it('that is an email address may have 254 characters and white space around it', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.org`;
    expect(longest).toHaveLength(254);
    expect(answer({ type: 'email' }, longest)).toBe(longest);
    expect(answer({ type: 'email' }, ' ada@example.org\t')).toBe('ada@example.org');
    expect(answer({ type: 'email' }, 'üñï@bücher.example')).toBe('üñï@bücher.example');
    expect(answer({ type: 'email' }, "o'brien+kap_1@mail-2.example.org")).toMatch(/^o'brien/);
    expect(answer({ type: 'email' }, 'ａｄａ＠example.org')).toBe('ada@example.org');
    expect(answer({ type: 'email' }, 'ada@example。org')).toBe('ada@example.org');
  });

  it.each([
    'ada',
    'ada@example',
    'a@b@c.org',
    'a@b.org,c@d.org',
    'a@b.org\nBcc: c@d.org',
    '<a@b.org>',
    'jane..doe@example.org',
    '.jane@example.org',
    'jane.@example.org',
    'jane doe@example.org',
    'jane@exa mple.org',
    'jane@example..org',
    'jane@.example.org',
    'jane@example.org.',
    'jane@-example.org',
    'jane@example-.org',
    'jane@exa_mple.org',
    'jane@example.o',
    'jane@192.168.0.1',
    'jane@[192.168.0.1]',
    '"jane doe"@example.org',
    'jane@example.org;',
    `${'a'.repeat(65)}@example.org`,
    `jane@${'a'.repeat(64)}.org`,
    'jane\u0007@example.org',
    'jane😀@example.org',
  ])('that is an email address is not %j', (text) => {
    expect(answer({ type: 'email' }, text)).toBe('TYPE_EMAIL Enter “Asked” like name@example.org');
  });

  it('that is a quantity is trimmed and never squeezed', () => {
    expect(answer({ type: 'number' }, ' 12\n')).toBe('12');
    expect(answer({ type: 'number' }, '１２')).toBe('12');
    expect(answer({ type: 'number' }, '٤٠')).toBe('40');
    expect(answer({ type: 'number' }, 12)).toBe('12');
    for (const text of ['1-2', '1 2', '-5', '+5', '1.5', 1.5, '1,5', '1,000', '1²', '½', '1e3']) {
      expect(answer({ type: 'number' }, text)).toBe(
        'TYPE_NUMERIC Enter “Asked” as a whole number in digits, such as 12',
      );
    }
    expect(answer({ type: 'number' }, 'twelve')).toMatch(/^TYPE_NUMERIC/);
    expect(answer({ type: 'number', min: 0, max: 60 }, '61')).toBe(
      'TYPE_NUMERIC Enter a number from 0 to 60 for “Asked”',
    );
  });

  it.each([
    '+1 (212) 555-0100 ext 7',
    '+1 212 555 0100, ext. 7',
    '2125550100x7',
    '＋１ ２１２ ５５５ ０１００',
    '٠١٢٣ ٤٥٦ ٧٨٩',
    '+49–30/12345·6',
    '8 495 123-45-67 доб. 12',
    '*67 212.555.0100 #7',
  ])('that is a telephone number is kept as it was typed: %s', (text) => {
    expect(answer({ type: 'tel' }, text)).toBe(text);
    expect(answer({ type: 'tel' }, `\u202A${text}\u202C`)).toBe(text);
  });

  it.each(['call me', '1234', 'a@b.org 12345', 'ask 2125550100', '+1 21 ٤'])(
    'that is a telephone number has at least five digits, and no words before them: %s',
    (text) => {
      expect(answer({ type: 'tel' }, text)).toMatch(/^TYPE_TEXT Enter “Asked” as digits/);
    },
  );

  it('that is a date is a real one', () => {
    expect(answer({ type: 'date' }, '2024-02-29')).toBe('2024-02-29');
    for (const text of ['２０２４－０２－２９', '٢٠٢٤-٠٢-٢٩', '2024‐02–29', '2024−02−29']) {
      expect(answer({ type: 'date' }, text), text).toBe('2024-02-29');
    }
    for (const text of ['2024-02-31', '02/29/2024', '2024-2-9', '20240229']) {
      expect(answer({ type: 'date' }, text), text).toMatch(/^TYPE_TEXT/);
    }
  });

  it('is one of the options offered', () => {
    const radio = { type: 'radio', options: options('a', 'b') } as const;
    expect(answer(radio, 'b')).toBe('b');
    expect(answer(radio, 'c')).toBe('TYPE_TEXT Choose one of the options for “Asked”');
    const several = { type: 'checkboxes', options: options('a', 'b', 'c') } as const;
    expect(answer(several, ['c', 'a', 'c', ''])).toEqual(['a', 'c']);
    expect(answer(several, 'b')).toEqual(['b']);
    expect(answer(several, ['d'])).toMatch(/^TYPE_TEXT/);
  });

  it('that is one ticked box is “yes”, however it was sent', () => {
    for (const sent of ['on', 'yes', true, '1'])
      expect(answer({ type: 'checkbox' }, sent)).toBe('yes');
    expect(answer({ type: 'checkbox', required: true }, false)).toMatch(/^REQUIRED_FIELD_EMPTY/);
  });
});

describe('canonical answers', () => {
  it('are equal exactly when two submissions say the same', () => {
    const about = ['supplemental', 'kap-certificate', null];
    const one = canonicalAnswers(about, [{ name: 'a', value: ['b', 'c'] }]);
    expect(one).toBe('[["supplemental","kap-certificate",null],[["a",["b","c"]]]]');
    expect(canonicalAnswers(about, [{ name: 'a', value: 'b,c' }])).not.toBe(one);
  });
});

function options(...values: string[]) {
  return values.map((value) => ({ value, label: value }));
}
