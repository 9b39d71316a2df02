import { describe, expect, it } from 'vitest';
import {
  type ApplicationField,
  type ApplicationForm,
  canonicalAnswers,
  compileApplication,
} from '#domain/application.ts';
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

  it('that is an email address may have 254 characters and pasted spaces', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(185)}.org`;
    expect(longest).toHaveLength(254);
    expect(answer({ type: 'email' }, longest)).toBe(longest);
    expect(answer({ type: 'email' }, ' ada\u200B@example.org ')).toBe('ada@example.org');
    expect(answer({ type: 'email' }, 'üñï@bücher.example')).toBe('üñï@bücher.example');
  });

  it.each([
    'ada',
    'ada@example',
    'a@b@c.org',
    'a@b.org,c@d.org',
    'a@b.org\nBcc: c@d.org',
    '<a@b.org>',
  ])('that is an email address is not %j', (text) => {
    expect(answer({ type: 'email' }, text)).toBe(
      'TYPE_EMAIL Enter “Asked” in the form name@example.org',
    );
  });

  it('in digits ignores spaces and hyphens', () => {
    expect(answer({ type: 'number' }, ' 1 2-3 ')).toBe('123');
    expect(answer({ type: 'number' }, 'twelve')).toMatch(/^TYPE_NUMERIC/);
    expect(answer({ type: 'number', min: 0, max: 60 }, '61')).toBe(
      'TYPE_NUMERIC Enter a number from 0 to 60 for “Asked”',
    );
    expect(answer({ type: 'tel' }, '+1 (212) 555-0100 ext 7')).toBe('+1 (212) 555-0100 ext 7');
    expect(answer({ type: 'tel' }, 'call me')).toMatch(/^TYPE_TEXT/);
  });

  it('that is a date is a real one', () => {
    expect(answer({ type: 'date' }, '2024-02-29')).toBe('2024-02-29');
    expect(answer({ type: 'date' }, '2024-02-31')).toMatch(/^TYPE_TEXT/);
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
