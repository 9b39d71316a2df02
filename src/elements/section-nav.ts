/** `<section-nav>`: marks, among links to sections of this page, the one being read. */
class SectionNav extends HTMLElement {
  connectedCallback() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const mark = (id: string) => {
      for (const link of links) link.ariaCurrent = link.hash === `#${id}` ? 'true' : null;
    };
    // A section counts as read while it crosses a band near the top of the window.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) mark(target.id);
      },
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const link of links) {
      const section = document.getElementById(link.hash.slice(1));
      if (section) observer.observe(section);
    }
  }
}

customElements.define('section-nav', SectionNav);
