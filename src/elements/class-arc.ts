/**
 * A place of the arc answers below it with its class from the list: title, date, the reader’s own
 * hour, what it is about. Without script it leads to the list.
 */
const arc = document.querySelector('.arc');

arc?.addEventListener('click', (event) => {
  const chosen = (event.target as Element).closest('a');
  if (!chosen) return;
  event.preventDefault();
  for (const link of arc.querySelectorAll('a')) link.ariaCurrent = link === chosen ? 'true' : null;
  (arc.lastElementChild as Element).innerHTML =
    document.querySelector(`${chosen.hash} div`)?.innerHTML ?? '';
});

// A file without an import or an export shares its names with every other one.
export {};
