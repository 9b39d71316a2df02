import { describe, expect, it } from 'vitest';
import { llmsText } from '#feeds/llms-text.ts';
import { belowCatalog } from '../view-models/contexts.ts';
import { editedContext } from '../view-models/edited-catalog.ts';

describe('the list for assistants', () => {
  it('begins with the name of the site and what it is', () => {
    const [title, , quote] = llmsText(belowCatalog).split('\n');
    expect(title).toBe('# Fluence (demonstration catalog)');
    expect(quote).toMatch(/^> Demonstration\. This site behaves as if today were July 15, 2024\./);
  });

  it('leads to the Markdown of programs, cohorts and pages, by absolute addresses', () => {
    const text = llmsText(belowCatalog);
    expect(text).toContain(
      '- [KAP Fall 2024](https://example.org/catalog/programs/kap-certificate/fall-2024.md): Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET\n',
    );
    expect(text).toContain('- [Questions](https://example.org/catalog/faq.md)\n');
    expect(text).toContain('(https://example.org/catalog/api/catalog.json)');
  });

  it('names no section that is empty, and nothing of a draft', async () => {
    const text = llmsText(await editedContext('2025-03-05T03:30:00.000Z'));
    expect(text).not.toContain('secret-harbor');
    expect(text.match(/^## .*\n\n(?=## |$)/gm)).toBeNull();
  });
});
