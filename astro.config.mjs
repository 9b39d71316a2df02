// @ts-check
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { buildInput, readSiteAddressAndClock } from '#catalog/build-input.ts';
import { editorOrigins } from '#editor/editor-config.ts';
import { cacheFolder } from '#integrations/astro-cache.ts';
import { buildRecord } from '#integrations/build-record.ts';
import { compress } from '#integrations/compress.ts';
import { contentCheck } from '#integrations/content-check.ts';
import { contentOverlay } from '#integrations/content-overlay.ts';
import { contentPictures } from '#integrations/content-pictures.ts';
import { cspAudit } from '#integrations/csp-audit.ts';
import { demonstrationStop } from '#integrations/demonstration-stop.ts';
import { editorSchemas } from '#integrations/editor-schemas.ts';
import { fontPackages, fontsOf, printedTexts } from '#integrations/fonts.ts';
import { hostHeaders } from '#integrations/host-headers.ts';
import { icons } from '#integrations/icons.ts';
import { isMadeHere, keptFolder } from '#integrations/kept-files.ts';
import { letters } from '#integrations/letters.ts';
import { licenses } from '#integrations/licenses.ts';
import { LinkAudit, linkAudit } from '#integrations/link-audit.ts';
import { look } from '#integrations/look.ts';
import { markdownPages } from '#integrations/markdown-pages.ts';
import { partLoading } from '#integrations/part-loading.ts';
import { policyFirst } from '#integrations/policy-first.ts';
import { portraits } from '#integrations/portraits.ts';
import { receiverPage } from '#integrations/receiver-page.ts';
import { redirects } from '#integrations/redirects.ts';
import { searchIndex } from '#integrations/search-index.ts';
import { shareImages } from '#integrations/share-images.ts';
import { datedSitemap } from '#integrations/sitemap.ts';
import { EDITOR_PACKAGES, staffEditor } from '#integrations/staff-editor.ts';
import { toldParts } from '#integrations/told-parts.ts';
import { unnamedPictures } from '#integrations/unnamed-pictures.ts';
import { markdownProcessor } from '#markdown/build-plugins.ts';
import { readSettings } from '#settings.ts';

const settings = readSettings(process.env);
const { contentDir, outDir, formEndpoint, staff } = settings;
const site = readSiteAddressAndClock(contentDir);
const input = buildInput(settings, site, new Date().toISOString());
const { siteUrl, base, asOf, authoredAsOf } = input;

const cacheDir = cacheFolder({ contentDir, outDir });

const origins = staff ? editorOrigins(site.repository ?? null) : null;

const links = new LinkAudit();

const checked = { contentDir, isPublic: input.isPublic, now: input.now };

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // 'jsx' drops white space between inline elements on separate lines.
  compressHTML: false,
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // While some pages are written to the disk, others are made.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self'${formEndpoint ? ` ${new URL(formEndpoint).origin}` : ''}`,
        "object-src 'none'",
        "base-uri 'self'",
      ],
      // The search runs in WebAssembly; nothing else of `unsafe-eval` is allowed by this.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  fonts: await fontsOf(
    site.branding?.type,
    printedTexts([contentDir, join(import.meta.dirname, 'src/words', site.locale)]),
    keptFolder('fonts'),
  ),
  vite: {
    server: { watch: { ignored: isMadeHere([contentDir, cacheDir], outDir) } },
    resolve: {
      alias: [
        // A build speaks one language: pages, islands, feeds and the page of the receiver.
        {
          find: /^#words\//,
          replacement: `${join(import.meta.dirname, 'src/words', site.locale)}/`,
        },
        // The client of the form service imports a payment service; no application pays anything here.
        {
          find: /^@stripe\/.*/,
          replacement: join(
            import.meta.dirname,
            'src/islands/application-form/sending/no-payments.ts',
          ),
        },
      ],
    },
  },
  integrations: toldParts(
    [
      demonstrationStop({
        asOf: authoredAsOf,
        catalogNow: settings.catalogNow,
        siteUrl,
        smtpUrl: settings.smtpUrl,
        allowDemonstration: settings.allowDemonstration,
      }),
      contentCheck(checked),
      contentOverlay(checked),
      contentPictures({ contentDir }),
      look({ contentDir }),
      editorSchemas({ contentDir }),
      mdx({
        extendMarkdownConfig: false,
        processor: markdownProcessor(resolve(contentDir)),
      }),
      react(),
      partLoading({ base }),
      policyFirst(),
      cspAudit({ siteUrl, links, cacheDir: keptFolder('audits') }),
      receiverPage(),
      markdownPages({ cacheDir: keptFolder('markdown') }),
      redirects({ base }),
      datedSitemap({ contentDir, base }),
      icons({ cacheDir: keptFolder('icons') }),
      shareImages({ cacheDir: keptFolder('share-images') }),
      portraits({ contentDir, cacheDir: keptFolder('portraits') }),
      searchIndex({ outDir }),
      linkAudit({ siteUrl, links }),
      unnamedPictures({ links }),
      staffEditor({ contentDir, siteUrl, base, staff }),
      hostHeaders({
        base,
        formEndpoint,
        editorOrigins: origins,
        siteUrl,
        hstsSeconds: input.isPublic ? settings.hstsSeconds : null,
      }),
      letters(),
      licenses([...fontPackages(site.branding?.type), ...(staff ? EDITOR_PACKAGES : [])]),
      buildRecord({
        siteUrl,
        base,
        asOf,
        catalogNow: input.isDemonstration ? input.now : null,
        formEndpoint,
        staff,
        editorOrigins: origins,
        contentDir,
      }),
      // Last: what changes a file after it would leave its compressed siblings stale.
      compress({ cacheDir: keptFolder('compressed') }),
    ],
    (line) => process.stdout.write(`${line}\n`),
  ),
});
