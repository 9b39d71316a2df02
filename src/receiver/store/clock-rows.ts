/** The machine clock as the store last saw it: what is old is judged by a clock, and clocks jump. */

import type { Instant } from '#domain/dates.ts';
import { isPlausible } from '#domain/retention.ts';
import type { Database, Statements } from './database.ts';

/** When the clock was last seen and believed; `null` in a store that never saw one. */
export function lastSeen(database: Database): Promise<Instant | null> {
  return database.transaction(readClock);
}

/**
 * Look at the clock, and write it down when it can be right.
 *
 * @returns `null` when it can; else when it was last seen
 */
export function seeClock(database: Database, now: Instant): Promise<Instant | null> {
  return database.transaction(async (sql) => {
    const seen = await readClock(sql);
    if (!isPlausible(seen, now)) return seen;
    await writeClock(sql, now);
    return null;
  });
}

/** Believe the clock: somebody has said that it is right. */
export function believeClock(database: Database, now: Instant): Promise<void> {
  return database.transaction((sql) => writeClock(sql, now));
}

async function readClock(sql: Statements): Promise<Instant | null> {
  const [row] = await sql.all<{ value: string }>(
    "SELECT value FROM store_state WHERE name = 'clock'",
  );
  return row?.value ?? null;
}

function writeClock(sql: Statements, now: Instant): Promise<void> {
  return sql.run(
    `INSERT INTO store_state (name, value) VALUES ('clock', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    now,
  );
}
