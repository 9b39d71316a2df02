import { expect, it } from 'vitest';
import { webManifest } from '#feeds/web-manifest.ts';
import { catalog } from '../fixtures/demonstration.ts';

it('the manifest takes its names from site.yaml and stays below the base path', () => {
  expect(webManifest(catalog.site, '/catalog/')).toEqual({
    name: 'Fluence (demonstration catalog)',
    short_name: 'Fluence',
    description:
      'Programs, dates, costs, and one application for clinicians who want to learn ketamine-assisted psychotherapy. A demonstration built from documents of 2021 and 2024.',
    lang: 'en-US',
    start_url: '/catalog/',
    scope: '/catalog/',
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    icons: [
      { src: '/catalog/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/catalog/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  });
});
