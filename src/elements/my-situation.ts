/**
 * The choice of a situation: from the address and into it, and along with every link to a page that
 * asks for it. What it shows and hides is CSS. The bar with my price comes once the first screen is gone.
 */
function withSituation(address: string, situation: string): string {
  const url = new URL(address);
  url.searchParams.set('situation', situation);
  return url.href;
}

function follow(situation: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a:not([download])')) {
    const { href, pathname } = link;
    const asks = /\/(apply|eligibility|programs|cohorts)\//.test(pathname);
    if (asks && pathname !== location.pathname) link.href = withSituation(href, situation);
  }
}

const radios = [...document.querySelectorAll<HTMLInputElement>('[data-choice]')];
for (const radio of radios) {
  radio.addEventListener('change', () => {
    history.replaceState(history.state, '', withSituation(location.href, radio.value));
    follow(radio.value);
  });
}

// A situation that this page does not have chooses nothing.
const asked = new URLSearchParams(location.search).get('situation');
const radio = radios.find(({ value }) => value === asked);
if (radio) radio.checked = true;
if (asked && (radio || !radios.length)) follow(asked);

const bar = document.querySelector<HTMLElement>('.bar');
const facts = document.querySelector('.opening');
if (bar && facts) {
  new IntersectionObserver(([entry]) => {
    bar.hidden = !entry || entry.isIntersecting || entry.boundingClientRect.top > 0;
  }).observe(facts);
}

// A file without an import or an export shares its names with every other one.
export {};
