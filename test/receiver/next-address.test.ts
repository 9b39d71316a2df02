import { describe, expect, it } from 'vitest';
import { nextAddress } from '#receiver/protocol/sender.ts';

const SITE = 'https://programs.example.org/catalog';
const POSTED = 'http://10.0.0.7:4321/catalog/f/application';
const RECEIPT = `${SITE}/f/received?reference=R`;

describe('the page after success', () => {
  it('has the address the site was built for, whatever the proxy in front speaks', () => {
    expect(nextAddress(null, 'R', POSTED, SITE)).toBe(RECEIPT);
    expect(nextAddress(null, 'R', POSTED, 'http://127.0.0.1:4321/catalog')).toBe(
      'http://10.0.0.7:4321/catalog/f/received?reference=R',
    );
  });

  it.each([
    ['/catalog/apply/received/', `${SITE}/apply/received/?reference=R`],
    ['apply/received/?a=b#top', `${SITE}/apply/received/?a=b&reference=R#top`],
    [`${SITE}/thanks/`, `${SITE}/thanks/?reference=R`],
  ])('is an own page that the form asks for: %s', (asked, next) => {
    expect(nextAddress(asked, 'R', POSTED, SITE)).toBe(next);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/.//evil.example',
    '/catalog/..//evil.example',
    '/catalog/%2e%2e//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/./\\evil.example',
    '/\t/evil.example',
    'https:/evil.example',
    'https://programs.example.org@evil.example/catalog/',
    'http://programs.example.org/catalog/',
    'https://programs.example.org:8443/catalog/',
    '/elsewhere/',
    '/catalog/../elsewhere/',
    'javascript:alert(1)',
    'data:text/html,x',
    `/catalog/?${'a'.repeat(3000)}`,
    'https://[',
  ])('is the receipt where %s is asked for', (asked) => {
    expect(nextAddress(asked, 'R', POSTED, SITE)).toBe(RECEIPT);
  });
});
