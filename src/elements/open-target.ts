/**
 * A link to something inside a closed `<details>` opens it. Most browsers do this themselves; this
 * is for those that do not yet, and for links followed a second time.
 */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true;
  }
}

addEventListener('hashchange', openTarget);
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest('a');
  if (link?.hash && link.hash === location.hash) openTarget();
});
openTarget();

// On paper every answer is open.
addEventListener('beforeprint', () => {
  for (const closed of document.querySelectorAll('details:not([open])')) {
    closed.setAttribute('open', '');
    addEventListener('afterprint', () => closed.removeAttribute('open'), { once: true });
  }
});
