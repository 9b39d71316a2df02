/** A store with as many applications as one likes, written without a receiver. */

import type { Database, Row } from '#receiver/store/database.ts';
import { insertRows } from '#receiver/store/tables.ts';

const BATCH = 500;

/** Add `count` delivered applications, the first one numbered `from`. */
export async function fillStore(
  database: Database,
  count: number,
  { from = 1, receivedAt = '2026-11-01T12:00:00.000Z' } = {},
): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const numbers = Array.from(
      { length: Math.min(BATCH, count - done) },
      (_, i) => from + done + i,
    );
    await database.transaction(async (sql) => {
      await insertRows(
        sql,
        'application',
        numbers.map((number) => application(number, receivedAt)),
      );
      await insertRows(
        sql,
        'outbox_mail',
        numbers.map((number) => mail(number, receivedAt)),
      );
    });
  }
  // As a server does by itself within a minute.
  if (count > BATCH) await database.transaction((sql) => sql.run('ANALYZE'));
}

/** The reference of the application with a number. */
export const referenceOfNumber = (number: number) => `R${String(number).padStart(9, '0')}*`;

function application(number: number, receivedAt: string): Row {
  return {
    reference: referenceOfNumber(number),
    submission_id: `id-${number}`,
    answers_hash: `hash-${number}`,
    kind: 'application',
    form: 'supplemental',
    form_version: 'supplemental-1',
    program: 'kap-certificate',
    cohort: 'kap-certificate/fall-2024',
    route: 'prerequisite-taken',
    via: null,
    answers: JSON.stringify([
      { name: 'goals', value: `${number} ${'To learn. '.repeat(30)}` },
      { name: 'email', value: `a${number}@example.org` },
    ]),
    extra: '[]',
    shown:
      '{"program":{"id":"kap-certificate","title":"KAP","edition":null},"tuition":[],"fees":[],"demonstration":null}',
    received_at: receivedAt,
    catalog_at: receivedAt,
    late: 0,
    decision_by: null,
    email: `a${number}@example.org`,
  };
}

function mail(number: number, at: string): Row {
  return {
    reference: referenceOfNumber(number),
    kind: 'admissions',
    message_id: `id-${number}.admissions@applications`,
    state: 'sent',
    attempts: 1,
    created_at: at,
    due_at: at,
    sent_at: at,
  };
}
