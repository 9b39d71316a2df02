/**
 * The list of programs once somebody filters or sorts it. What is chosen is in the controls and
 * in the address; everything printed follows from it.
 */
import { catalogNow } from '#browser/clock.ts';
import { type Browsed, browse, NOTHING_CHOSEN, toggled } from '#domain/browse.ts';
import { type Browsing, readBrowsing, writeBrowsing } from '#domain/browse-address.ts';
import { type BrowseData, type BrowseEntry, FACETS, readBrowse } from '#domain/browse-data.ts';
import { inOrder } from '#domain/browse-order.ts';
import { canApply, isOpen } from '#domain/deadlines.ts';
import { browseResultsWords as words } from '#words/browse-results.ts';
import { foundCard } from './found-card.ts';
import { listItem, part } from './part.ts';

/** So many cards are added at a time. */
const STEP = 50;
/** So many programs are read at a time. */
const READ_STEP = 250;
/** So many programs are named to be told of, where nothing is open. */
const MOST_TOLD = 5;

const started = new WeakSet<HTMLElement>();

/** Takes over a printed list and its filters. */
export function startFilters(root: HTMLElement): void {
  if (started.has(root)) return;
  started.add(root);
  const find = (name: string) => part(root, name);
  const inputs = FACETS.map((facet) => [
    ...root.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`),
  ]);
  const each = (visit: (input: HTMLInputElement, facet: number, option: number) => void) =>
    inputs.forEach((ofFacet, facet) => {
      ofFacet.forEach((input, option) => {
        visit(input, facet, option);
      });
    });
  const sort = root.querySelector('select') as HTMLSelectElement;
  // The choices that the page offers: an address can name no other.
  const options = inputs.map((ofFacet) => ofFacet.map(({ value }) => value));
  const now = catalogNow();
  let browsing = readBrowsing('', options);
  // What each option finds before anything is chosen, part by part of the list: without cohorts that
  // are over, and with them.
  const unchosen: [Browsed[], Browsed[]] = [[], []];
  let loading: Promise<{ data: BrowseData; entries: readonly BrowseEntry[] }> | null = null;

  const load = () => {
    loading ??= (async () => {
      const response = await fetch(root.dataset['source'] ?? '');
      const data = (await response.json()) as BrowseData;
      const entries: BrowseEntry[] = [];
      // Part by part, so that a large catalog holds up nobody who types or scrolls meanwhile.
      for (let from = 0; from < data.entries.length; from += READ_STEP) {
        await new Promise((resolve) => setTimeout(resolve));
        const some = readBrowse(
          { ...data, entries: data.entries.slice(from, from + READ_STEP) },
          now,
        );
        entries.push(...some);
        unchosen.forEach((found, withPast) => {
          found.push(browse(some, NOTHING_CHOSEN, data.options, withPast > 0));
        });
      }
      return { data, entries };
    })();
    return loading;
  };

  const readControls = (): Browsing => ({
    ...browsing,
    chosen: inputs.map((ofFacet) =>
      ofFacet.flatMap(({ checked }, option) => (checked ? [option] : [])),
    ),
    order: sort.value as Browsing['order'],
  });

  const setControls = () => {
    each((input, at, option) => {
      input.checked = browsing.chosen[at]?.includes(option) ?? false;
    });
    sort.value = browsing.order;
  };

  const choose = async (wish: Partial<Browsing>) => {
    if (!(await show({ ...browsing, ...wish }))) return;
    history.pushState(null, '', location.pathname + writeBrowsing(browsing, options));
  };

  /** False where the list cannot be loaded: then everything is as it was. */
  const show = async (wish: Browsing): Promise<boolean> => {
    try {
      const list = await load();
      browsing = wish;
      setControls();
      print(list.data, list.entries);
      return true;
    } catch {
      // The next choice tries again.
      loading = null;
      setControls();
      find('status').textContent = root.dataset['failed'] ?? '';
      return false;
    }
  };

  const print = (data: BrowseData, entries: readonly BrowseEntry[]) => {
    const { chosen, order, withPast } = browsing;
    const browseFor = (wish: Browsing['chosen']) => browse(entries, wish, data.options, withPast);
    const found = browseFor(chosen);
    const isAnyChosen = chosen.some(({ length }) => length > 0);
    printCounts(found);
    find('status').textContent = words.found(found.matches.length, entries.length);
    find('done').textContent = words.show(found.matches.length);
    find('clear').hidden = !isAnyChosen;
    find('past').hidden = !withPast && found.pastCohorts === 0;
    find('past').textContent = withPast ? words.hidePast : words.past(found.pastCohorts);
    const isFound = isAnyChosen || order !== 'catalog';
    find('all').hidden = isFound;
    find('found').hidden = !isFound;
    printChips();
    if (isFound) printFound(data, found);
    if (isFound && found.matches.length === 0) help(browseFor);
  };

  const printCounts = ({ counts }: Browsed) => {
    const before = unchosen[browsing.withPast ? 1 : 0];
    each((input, at, option) => {
      const label = input.parentElement as HTMLElement;
      part(label, 'count').textContent = String(counts[at]?.[option]);
      // What would find nothing from the start is not offered: months of past cohorts.
      label.hidden = !input.checked && before.every((found) => found.counts[at]?.[option] === 0);
    });
  };

  /** What is chosen, with the words of the panel. */
  const choices = () => {
    const found: { label: string; without: Browsing['chosen'] }[] = [];
    each((input, facet, option) => {
      if (!input.checked) return;
      const legend = input.closest('fieldset')?.querySelector('legend')?.textContent;
      const name = part(input.parentElement as HTMLElement, 'label').textContent;
      const without = toggled(browsing.chosen, facet, option);
      found.push({ label: `${legend}: ${name}`, without });
    });
    return found;
  };

  const button = (name: string, text: string, chosen: Browsing['chosen']) => {
    const { item, inner } = listItem('button', text);
    inner.className = 'chip';
    inner.ariaLabel = name;
    inner.onclick = () => choose({ chosen });
    return item;
  };

  const printChips = () => {
    const chips = find('chips');
    const focused = [...chips.children].findIndex((chip) => chip.matches(':focus-within'));
    chips.replaceChildren(
      ...choices().map(({ label, without }) => button(words.remove(label), label, without)),
    );
    if (focused < 0) return;
    // The chip that was pressed is gone: the next one takes its place.
    const next = chips.children[Math.min(focused, chips.children.length - 1)];
    (next?.querySelector('button') ?? find('status')).focus();
  };

  const printFound = (data: BrowseData, { matches }: Browsed) => {
    const cards = find('cards');
    const sorted = inOrder(matches, browsing.order, (deadline) => isOpen(deadline, now));
    const add = () => {
      const from = cards.children.length;
      for (const match of sorted.slice(from, from + STEP)) {
        cards.append(
          foundCard(find('card') as HTMLTemplateElement, match, data, root.dataset['programs']),
        );
      }
      find('more').hidden = cards.children.length === sorted.length;
      return cards.children[from];
    };
    cards.replaceChildren();
    add();
    find('more').onclick = () => add()?.querySelector('a')?.focus();
    find('none').hidden = sorted.length > 0;
  };

  /** What to take out where nothing is found, and who can tell of new dates. */
  const help = (browseFor: (chosen: Browsing['chosen']) => Browsed) => {
    find('without').replaceChildren(
      ...choices().flatMap(({ label, without }) => {
        const { length } = browseFor(without).matches;
        const text = words.without(label, length);
        return length === 0 ? [] : [button(text, text, without)];
      }),
    );
    // The state is the first facet.
    const closed = browseFor(browsing.chosen.with(0, [])).matches.filter(
      ({ entry: { tells, ways } }) =>
        tells && !ways.some(({ deadline }) => deadline && canApply(deadline, now)),
    );
    find('tell').hidden = closed.length === 0;
    find('told').replaceChildren(
      ...closed.slice(0, MOST_TOLD).map(({ entry }) => {
        const { item, inner } = listItem('a', entry.title);
        inner.href = `${root.dataset['apply']}${entry.id}/#interest`;
        return item;
      }),
    );
  };

  const restore = () => {
    const wish = readBrowsing(location.search, options);
    if (loading || writeBrowsing(wish, options)) show(wish);
  };

  find('form').onchange = () => choose(readControls());
  find('past').onclick = () => choose({ withPast: !browsing.withPast });
  find('clear').onclick = () => {
    choose({ chosen: NOTHING_CHOSEN });
    find('status').focus();
  };
  addEventListener('popstate', restore);
  load().catch(() => {});
  // What was chosen while this was on its way; and what a browser kept in the controls.
  const waiting = readControls();
  if (writeBrowsing(waiting, options) && !location.search) choose(waiting);
  else restore();
}
