import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

interface FakeElement {
  dataset: Record<string, string>;
  textContent: string;
  parentElement: { remove: () => void } | null;
  connectedCallback: () => void;
  disconnectedCallback: () => void;
}

let PriceUntil: new () => FakeElement;
let frozen = '';
beforeAll(async () => {
  // What the element does with a page needs no page: its text, its data, what stands around it.
  vi.stubGlobal(
    'HTMLElement',
    class {
      dataset = {};
      textContent = 'Early price: €900 (until October 15, 2030)';
      parentElement = null;
    },
  );
  vi.stubGlobal('customElements', {
    define: (_: string, element: typeof PriceUntil) => {
      PriceUntil = element;
    },
  });
  vi.stubGlobal('document', { querySelector: () => ({ content: frozen }) });
  await import('#elements/price-until.ts');
});

const END = Date.parse('2030-10-15T22:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers();
  frozen = '';
});
afterEach(() => vi.useRealTimers());

/** The element as it stands on a page read at a moment; `isGone` once its surrounding was removed. */
function read(at: number, afterwards?: string) {
  vi.setSystemTime(at);
  const remove = vi.fn();
  const element = new PriceUntil();
  element.dataset = {
    endsAt: '2030-10-15T22:00:00.000Z',
    ...(afterwards === undefined ? {} : { afterwards }),
  };
  element.parentElement = { remove };
  element.connectedCallback();
  return { element, isGone: () => remove.mock.calls.length > 0 };
}

describe('a price that ends, on a page', () => {
  it('stands to its last millisecond, and not after', () => {
    expect(read(END - 1).isGone()).toBe(false);
    expect(read(END).isGone()).toBe(true);
  });

  it('goes from a page that stays open', () => {
    const { isGone } = read(END - 60_000);
    vi.advanceTimersByTime(59_999);
    expect(isGone()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isGone()).toBe(true);
  });

  it('says what is true then, where no other price stands beside it', () => {
    const { element, isGone } = read(END, 'Price not stated');
    expect([element.textContent, isGone()]).toEqual(['Price not stated', false]);
  });

  it('stays on a page whose clock is frozen, however long it is open', () => {
    frozen = '2030-10-15T21:00:00.000Z';
    const { isGone } = read(END - 60_000);
    vi.advanceTimersByTime(2 * 3_600_000);
    expect(isGone()).toBe(false);
  });

  it('waits longer than one timer can, and not once it is taken off', () => {
    const days = 40 * 86_400_000;
    const { isGone } = read(END - days);
    vi.advanceTimersByTime(days - 1);
    expect(isGone()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isGone()).toBe(true);
    const other = read(END - 1000);
    other.element.disconnectedCallback();
    vi.advanceTimersByTime(2000);
    expect(other.isGone()).toBe(false);
  });
});
