/**
 * What a page says, once more for machines: schema.org as JSON-LD.
 *
 * It repeats the page and never says more: an unknown stays absent, and a demonstration offers
 * nothing. The way to a page is here too, since nearly every page has one.
 */
import type { BreadcrumbList } from 'schema-dts';
import type { PageFrame } from '#view-models/page-frame.ts';

/** One thing. Its own function says which type of schema.org it is; the union of all is too large. */
type Thing = object | string;

export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Thing[];
}

/** The graph of a page: its own things, then the way to it; null where there is neither. */
export function pageGraph(frame: PageFrame, things: readonly Thing[] = []): Graph | null {
  const way = breadcrumbList(frame);
  const all = way === null ? things : [...things, way];
  return all.length > 0 ? { '@context': 'https://schema.org', '@graph': all } : null;
}

/** The same as the text of a script element, which `</script>` in a text must not end. */
export function printGraph(frame: PageFrame, things: readonly Thing[] = []): string | null {
  const graph = pageGraph(frame, things);
  return graph === null ? null : JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function breadcrumbList({ breadcrumbs, canonical }: PageFrame): BreadcrumbList | null {
  if (canonical === null || breadcrumbs.length === 0) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href === null ? canonical : new URL(href, canonical).href,
    })),
  };
}
