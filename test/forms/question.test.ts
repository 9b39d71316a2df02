import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import type { ApplicationField, ApplicationForm, FieldType } from '#domain/application.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { sectionsOf } from '#forms/plain-form.ts';
import { printQuestion } from '#forms/print-question.ts';
import { type Question as Asked, questionOf } from '#forms/question.ts';
import { wayQuestion } from '#forms/way-question.ts';
import { PREFIX, Question } from '#islands/application-form/asking/Question.tsx';
import { readBuilt } from '#receiver/built-catalog.ts';
import { formPage } from '#receiver/pages/form-page.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { catalog, program } from '../fixtures/demonstration.ts';
import { SITE } from '../receiver/fixture-site.ts';
import { NOON } from '../receiver/running.ts';
import { demonstration } from '../view-models/contexts.ts';

const options = [
  { value: 'a', label: 'A & <b>' },
  { value: 'b', label: 'B' },
];

function field(type: FieldType, part: Partial<ApplicationField> = {}): ApplicationField {
  const isChoice = ['radio', 'select', 'checkboxes'].includes(type);
  return {
    name: 'asked',
    label: 'Asked “&”',
    type,
    required: false,
    ...(isChoice ? { options } : {}),
    ...part,
  };
}

const VALUES: Readonly<Record<FieldType, readonly string[]>> = {
  text: ['a "quoted" <text>'],
  textarea: ['\none\n\ntwo & three'],
  email: ['ada@example.org'],
  tel: ['+1 212'],
  number: ['1-2'],
  date: ['2024-02-29'],
  radio: ['b'],
  select: ['b'],
  checkboxes: ['a', 'b'],
  checkbox: ['yes'],
};

/** Elements with their attributes and texts; what only counts what is typed is left out. */
function shapeOf(node: DefaultTreeAdapterTypes.ChildNode): unknown[] {
  if (node.nodeName === '#text') {
    const text = (node as DefaultTreeAdapterTypes.TextNode).value;
    return text.trim() === '' ? [] : [text.trim()];
  }
  if (!('attrs' in node)) return [];
  const attributes = Object.fromEntries(
    node.attrs
      .filter(({ name, value }) => name !== 'value' || value !== '')
      .map(({ name, value }) => [name, value]),
  );
  // React says of the empty choice that it is chosen where nothing is; a browser takes it anyway.
  if (attributes['value'] === undefined) delete attributes['selected'];
  const children = node.childNodes.flatMap(shapeOf);
  if (attributes['class'] === 'field__count') return [];
  const isCounter = node.tagName === 'div' && node.attrs.length === 0;
  return isCounter ? children : [{ tag: node.tagName, ...attributes }, ...children];
}

const shape = (markup: string) => parseFragment(markup).childNodes.flatMap(shapeOf);

/** What a control holds is put there by the form library, on a page: test/browser reads it. */
function byReact(question: Asked, values: readonly string[], error: string | null): string {
  function Form() {
    const { register } = useForm<Record<string, string>>();
    const answers = { register, text: () => values[0] ?? '' };
    return createElement(Question, { question, answers, error });
  }
  return renderToStaticMarkup(createElement(Form));
}

const withoutAnswers = (elements: readonly unknown[]) =>
  elements.flatMap((one) => {
    if (typeof one !== 'object') return VALUES.textarea.includes(`\n${one}`) ? [] : [one];
    const { checked: _, selected: __, ...rest } = one as Record<string, string>;
    const isText = rest['tag'] === 'input' && !/radio|checkbox/.test(rest['type'] ?? '');
    if (isText) delete rest['value'];
    return [rest];
  });

const KINDS = Object.keys(VALUES) as FieldType[];
const CASES = KINDS.flatMap((type) =>
  [
    field(type),
    field(type, {
      required: true,
      hint: 'A <hint>.',
      autocomplete: 'name',
      maxLength: 90,
      rows: 3,
    }),
  ].flatMap((asked) =>
    [[], VALUES[type]].flatMap((values) =>
      [null, 'Mend “this”'].map((error) => ({ type, asked, values, error })),
    ),
  ),
);

describe('a question', () => {
  it.each(CASES)(
    'of the kind $type is the same as text and by React: $values $error',
    ({ asked, values, error }) => {
      const question = questionOf(asked, 'application-');
      const printed = printQuestion(question, { values, error }).text;
      expect(withoutAnswers(shape(byReact(question, values, error)))).toEqual(
        withoutAnswers(shape(printed)),
      );
    },
  );

  it('never cuts what is typed, and says how much it takes', () => {
    for (const type of KINDS) {
      expect(printQuestion(questionOf(field(type, { maxLength: 600 }))).text).not.toContain(
        'maxlength',
      );
    }
    expect(questionOf(field('textarea', { maxLength: 600, hint: 'In short.' })).hint).toBe(
      'In short. Up to 600 characters.',
    );
  });

  it('keeps a date that is none, and a text that begins with a line break', () => {
    const state = { error: null };
    const date = printQuestion(questionOf(field('date')), {
      ...state,
      values: ['2024-02-31'],
    }).text;
    expect(date).toContain('type="text"');
    expect(date).toContain('value="2024-02-31"');
    const text = printQuestion(questionOf(field('textarea')), { ...state, values: ['\n\na'] }).text;
    expect(shape(text)).toContain('a');
  });

  it('says what is wrong beside its control, with the value still there', () => {
    expect(
      printQuestion(questionOf(field('email', { hint: 'One.' }), 'full-'), {
        values: ['a@'],
        error: 'Mend',
      }).text,
    ).toContain(
      'id="full-asked" name="asked" aria-describedby="full-asked-hint full-asked-error" aria-invalid="true" value="a@"',
    );
  });
});

describe('the questions of a page', () => {
  it('are those that can come up, each with the options that can be chosen', () => {
    const asked = { required: true, section: 'a' } as const;
    const form: ApplicationForm = {
      id: 'full',
      version: '1',
      sections: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      fields: [
        {
          ...{ ...asked, name: 'taken', label: 'Taken', type: 'radio' as const },
          options: [
            { value: 'x', label: 'Of one program', when: { program: ['one'] } },
            { value: 'y', label: 'Of the other', when: { program: ['other'] } },
            { value: 'z', label: 'Later', when: { route: ['late'] } },
          ],
        },
        { ...asked, name: 'only', label: 'Only', type: 'text', when: { route: ['late'] } },
        { ...asked, name: 'loose', label: 'Loose', type: 'text', section: null },
      ],
    };
    const seen = (program: string | null, routes: readonly string[] | null) =>
      sectionsOf(form, { program, routes }, 'f-').map(({ id, questions }) => [
        id,
        ...questions.map(({ id, groups }) => [
          id,
          ...groups.flatMap(({ choices }) => choices.map(({ value }) => value)),
        ]),
      ]);
    expect(seen('one', ['early'])).toEqual([
      ['f-section-a', ['f-taken', 'x']],
      ['', ['f-loose']],
    ]);
    expect(seen(null, null)).toEqual([
      ['f-section-a', ['f-taken', 'x', 'y', 'z'], ['f-only']],
      ['', ['f-loose']],
    ]);
  });
});

describe('the choice of cohort and situation', () => {
  const kap = program('kap-certificate');
  const { forms } = applicationFormsApi(catalog);
  const page = applyPage(demonstration, kap, forms);
  const way = 'kap-certificate/fall-2024|prerequisite-enrolled|';

  const asked = (errors: readonly { code: string; field: string; message: string }[]) => {
    const built = readBuilt(SITE);
    const form = built.forms.find(({ id }) => id === 'supplemental');
    if (form === undefined) throw new Error('The fixture has no supplemental form.');
    const sent = {
      kind: 'application',
      form,
      program: kap.id,
      fields: new Map([['way', way]]),
      errors,
      action: '/f/application',
      now: NOON,
    } as const;
    const { main } = formPage(sent, built);
    const from = main.text.indexOf('<fieldset');
    return main.text.slice(from, main.text.indexOf('</fieldset>\n  </fieldset>') + 27);
  };
  /** Without what each place has of its own: ids, and what it knows of dates and prices. */
  const common = (elements: readonly unknown[]) =>
    elements.flatMap((one) => {
      if (typeof one !== 'object')
        return /^(Apply by|The deadline|Fall 2024)/.test(String(one)) ? [] : [one];
      const { id = '', ...rest } = one as Record<string, string>;
      const { 'aria-describedby': by, ...others } = rest;
      return [{ ...others, id: id.replace(PREFIX, ''), ...(by && { by: by.replace(PREFIX, '') }) }];
    });

  it.each([[null], ['Choose what applies to you']])(
    'is one description, printed alike by build, receiver and React: %s',
    (error) => {
      const island = applicationIsland(demonstration, kap, forms, page);
      if (island === null) throw new Error('There is nothing to apply for.');
      const [form] = page.forms;
      const plain = form?.form.way;
      if (!plain) throw new Error('The form asks for no way.');
      const groups = island.cohorts.map(({ title, ways }) => ({
        title,
        choices: ways.filter((one) => one.form === 'supplemental'),
      }));
      const question = wayQuestion(plain.label, groups, PREFIX);
      const state = { values: [way], error };
      const react = shape(byReact(question, state.values, error));
      const build = shape(printQuestion(plain, state).text);
      const own = (elements: readonly unknown[]) =>
        common(withoutAnswers(elements)).map((one) =>
          JSON.parse(JSON.stringify(one).replaceAll('supplemental-', '')),
        );
      expect(own(react)).toEqual(own(build));
      const errors = error === null ? [] : [{ code: 'X', field: 'way', message: error }];
      expect(own(shape(asked(errors)))).toEqual(own(build));
      expect(own(build)).toContainEqual({ tag: 'span', class: 'choice__hint', id: '' });
    },
  );

  it('keeps the deadline with each choice on the page that says what is missing', () => {
    const html = asked([]);
    expect(html).toContain('<legend class="choice-group__title">Fall 2024</legend>');
    expect(html).toContain(
      'I’ve completed PTI <span class="choice__hint">Apply by September 10, 2024</span>',
    );
  });
});
