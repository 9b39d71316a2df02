/** The feed, read by a parser that is not the one that wrote it. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#feeds/atom-feed.ts';
import { belowCatalog, demonstration } from '../view-models/contexts.ts';
import { editedContext } from '../view-models/edited-catalog.ts';

const nobodyKnows = () => undefined;

describe('the feed of the demonstration', () => {
  const feed = parseFeed(atomFeed(demonstration, nobodyKnows));

  it('has an entry for each cohort that one applies to and that is not over', () => {
    expect(feed.meta.type).toBe('atom');
    expect(feed.items.map(({ title }) => title)).toEqual(['KAP Fall 2024', 'KAP Summer 2024']);
    expect(feed.items[0]?.url).toBe('http://127.0.0.1:4321/programs/kap-certificate/fall-2024/');
  });

  it('says dates, each deadline with its price, and what is not stated', () => {
    expect(feed.items[0]?.content).toBe(
      'Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET; Completed PTI: Apply by September 10, 2024, $3,000 in full; Enrolled in PTI: The deadline is not stated. Ask admissions, Price not stated; Need PTI, with August 2024 PTI: Apply by July 31, 2024, $5,500 in full, including PTI; Need PTI, with June 2024 PTI: The deadline has passed; its date was not recorded, $5,500 in full, including PTI',
    );
  });

  it('says that it is a demonstration', () => {
    expect(feed.description).toContain('Nothing here is open for application now.');
  });

  it('keeps its ids below another path', () => {
    const moved = parseFeed(atomFeed(belowCatalog, nobodyKnows));
    expect(moved.items.map(({ id }) => id)).toEqual([
      'tag:example.org,2026:kap-certificate/fall-2024',
      'tag:example.org,2026:kap-certificate/summer-2024',
    ]);
  });
});

describe('an entry of the feed', () => {
  it('is new when its content changed, and comes first then', () => {
    const feed = parseFeed(
      atomFeed(demonstration, (address) =>
        address === '/programs/kap-certificate/summer-2024/'
          ? '2024-07-14T09:30:00.000Z'
          : '2024-07-01T09:30:00.000Z',
      ),
    );
    expect(feed.items.map(({ title, updated }) => [title, updated?.toISOString()])).toEqual([
      ['KAP Summer 2024', '2024-07-14T09:30:00.000Z'],
      ['KAP Fall 2024', '2024-07-01T09:30:00.000Z'],
    ]);
    expect(feed.updated?.toISOString()).toBe('2024-07-14T09:30:00.000Z');
  });

  it('is new when applications open', async () => {
    const before = await feedAt('2025-05-31T12:00:00.000Z');
    const after = await feedAt('2025-06-02T12:00:00.000Z');
    const changed = new Date('2025-01-01T00:00:00.000Z');
    expect(before.items.find(isAutumn)?.updated).toEqual(changed);
    // 2025-06-01 begins at midnight in India.
    expect(after.items.find(isAutumn)?.updated).toEqual(new Date('2025-05-31T18:30:00.000Z'));
  });
});

async function feedAt(now: string) {
  return parseFeed(atomFeed(await editedContext(now), () => '2025-01-01T00:00:00.000Z'));
}

const isAutumn = ({ url }: { url: string | null }) =>
  url?.endsWith('/programs/ship-doctor/autumn-2025/') ?? false;
