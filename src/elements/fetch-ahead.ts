/**
 * Fetches the page of a link while somebody points at it. Every page carries this: what Astro brings
 * for it weighs four times as much.
 */
const { connection } = navigator as { connection?: { saveData?: boolean } };
const asked = new Set([location.pathname]);

for (const sign of ['pointerover', 'focusin']) {
  document.addEventListener(sign, ({ target }) => {
    const link = (target as Element).closest('a');
    // Pages alone: they end with a slash. Not where the reader saves what is transferred.
    if (!link || link.host !== location.host || !link.pathname.endsWith('/')) return;
    if (asked.has(link.pathname) || connection?.saveData) return;
    asked.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname + link.search;
    document.head.append(hint);
  });
}
