import type { ListPages } from '#view-models/browse/list-pages.ts';

/** The pages of a long list: its own address, then `page/2` below it. `number` counts from 1. */
export function listPaths(pages: ListPages | null) {
  return Array.from({ length: pages?.count ?? 1 }, (_, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
    props: { number: index + 1 },
  }));
}
