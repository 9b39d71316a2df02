import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { formspreeConfig } from '#feeds/formspree-config.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { privacyPage } from '#view-models/text-pages.ts';
import { editedContext, programIn } from './edited-catalog.ts';

const own = await editedContext('2025-03-01T00:00:00.000Z');
const hosted = { ...own, formEndpoint: 'https://forms.example.org/p/123' };
const { forms } = applicationFormsApi(own.catalog);

function said(context: typeof own): string {
  const program = programIn(context, 'ship-doctor');
  const page = applyPage(context, program, forms);
  const island = applicationIsland(context, program, forms, page);
  return JSON.stringify([page.facts, page.kept, page.forms, island, privacyPage(context).sections]);
}

describe('what pages promise of an application', () => {
  it('is what the own receiver does', () => {
    expect(said(own)).toMatch(/goes only to the purser’s office\./);
    expect(said(own)).toMatch(/kept apart from the rest/);
    expect(said(own)).toMatch(/deleted \d+ days after/);
    expect(said(own)).not.toMatch(/form service/);
  });

  it('says of deletion what the receiver does: test/receiver/faults-retention.test.ts', () => {
    const days = own.catalog.site.retentionDays;
    expect(said(own)).toContain(
      `An application is deleted ${days} days after it arrives, but not before it reaches admissions. If there is no decision by then, admissions is told, and it is deleted 90 days later. A question, or an address left for new dates, confirmed or not, is deleted ${days} days after it arrives.`,
    );
    expect(said(own)).toContain(
      `deletes them ${days} days after they arrive, but not before they reach admissions. If there is no decision by then, admissions is told, and they are deleted 90 days later.`,
    );
  });

  it('is nothing that a form service may not do, and names that service', () => {
    expect(said(hosted)).not.toMatch(/goes only to|kept apart|deleted \d+ days|we store/);
    expect(said(hosted)).toMatch(/form service,? forms\.example\.org/);
    expect(said(hosted)).toMatch(/access needs with them/);
  });
});

it('the rules for a form service take every plain form that is filled in', () => {
  const rules = formspreeConfig(forms, 'purser@example.org').forms.application.fields;
  const required = Object.keys(rules).filter((name) => rules[name]?.required);
  for (const id of ['ship-doctor', 'first-aid-afloat', 'night-watch']) {
    for (const { form } of applyPage(hosted, programIn(hosted, id), forms).forms) {
      const sent = [
        ...form.hidden.map(({ name }) => name),
        ...form.sections.flatMap(({ questions }) => questions.map(({ name }) => name)),
      ];
      expect(required.filter((name) => !sent.includes(name))).toEqual([]);
    }
  }
});
