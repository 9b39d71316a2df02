/** What is laid over a page of `npm run dev` while the content has errors. */
import { resolve } from 'node:path';
import type { Finding } from '#checks/finding.ts';
import { excerpt } from '#checks/print-report.ts';
import { html } from '#domain/markup.ts';

/** By this name the overlay is told from those of Vite and Astro. */
export const OVERLAY = 'content-check';

/** The message of Vite’s protocol that lays it over every open page. */
export interface Overlay {
  readonly type: 'error';
  /** Astro prints the message of all others as text. */
  readonly __isEnhancedAstroErrorPayload: true;
  readonly err: {
    readonly title: string;
    /** HTML. */
    readonly message: string;
    readonly stack: string;
    readonly plugin: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  };
}

// The overlay is Astro’s: it has no place for several findings, and a stack trace that nobody needs.
const STYLE = `<style>
#stack, #code #code-content { display: none }
#message-content { color: var(--title-text); white-space: normal }
#message-content li { margin-block: 1.25em }
#message-content ol { padding-inline-start: 1.25em }
#message-content pre { margin-block: .5em; overflow-x: auto; font-family: var(--font-monospace) }
#message-content .fix { font-weight: 600 }
</style>`;

/** @param errors at least one, with `file` as a terminal opens it */
export function overlayOf(errors: readonly Finding[]): Overlay {
  const [first] = errors;
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      title: `The content has ${count}.`,
      message: `${STYLE}<p>Behind this stands the page as it was. It returns by itself once the content is mended.</p><ol>${errors.map(findingHtml).join('')}</ol>`,
      stack: '',
      plugin: OVERLAY,
      loc: {
        file: resolve(first?.file ?? ''),
        line: first?.line ?? 1,
        column: first?.column ?? 1,
      },
    },
  };
}

function findingHtml(finding: Finding): string {
  const { file, line, column, rule, message } = finding;
  const [found = '', fix = ''] = message.split(' → ');
  return html`<li>${`${file}:${line}:${column}`} <small>${rule}</small><br>${found}<br><span class="fix">${fix}</span><pre>${excerpt(finding)}</pre></li>`
    .text;
}
