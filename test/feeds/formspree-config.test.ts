import { describe, expect, it } from 'vitest';
import type { ApplicationForm } from '#domain/application.ts';
import { formspreeConfig } from '#feeds/formspree-config.ts';

const field = (name: string, changes = {}) => ({
  name,
  label: name,
  type: 'text' as const,
  required: true,
  ...changes,
});

const forms: readonly ApplicationForm[] = [
  {
    id: 'full',
    version: '1',
    fields: [
      field('email', { type: 'email' }),
      field('goals'),
      field('license', { when: { profession: ['nurse'] } }),
    ],
  },
  { id: 'short', version: '1', fields: [field('email', { type: 'email' }), field('note')] },
  { id: 'interest', version: '1', fields: [field('email', { type: 'email' })] },
  {
    id: 'contact',
    version: '1',
    fields: [field('email', { type: 'email' }), field('question', { type: 'textarea' })],
  },
];

describe('formspree.json', () => {
  const { application, interest, contact } = formspreeConfig(forms, 'admissions@example.org').forms;

  it('asks for what every application form always sends, also the plain one, which makes no reference', () => {
    expect(application.fields['email']).toEqual({ type: 'email', required: true });
    expect(application.fields['goals']).toEqual({ type: 'text', required: false });
    expect(application.fields['license']).toEqual({ type: 'text', required: false });
    expect(application.fields['program']).toEqual({ type: 'text', required: true });
    expect(application.fields['submissionId']).toEqual({ type: 'text', required: false });
    expect(application.fields['reference']).toEqual({ type: 'text', required: false });
  });

  it('keeps the list of interest and questions apart, and mails all to admissions', () => {
    expect(Object.keys(interest.fields)).toEqual(['email']);
    expect(contact.fields['question']).toEqual({ type: 'text', required: true });
    // The plain form sends no program where none is chosen.
    expect(Object.keys(contact.fields)).toEqual(['email', 'question']);
    expect(contact.actions).toEqual(interest.actions);
    expect(interest.actions).toEqual([{ type: 'email', to: 'admissions@example.org' }]);
    expect(application.allowExtraFields).toBe(true);
  });
});
