import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { likelyAddress } from '#islands/application-form/asking/EmailSuggestion.tsx';
import { encodeDraft } from '#islands/application-form/keeping/draft.ts';
import { createKeeper } from '#islands/application-form/keeping/keeper.ts';
import { keepPending, readPending } from '#islands/application-form/keeping/pending.ts';
import { carryOver, decodeDraft } from '#islands/application-form/keeping/read-draft.ts';
import { checkedAnswers } from '#islands/application-form/sending/checked-answers.ts';
import { secondsToWait } from '#islands/application-form/sending/deliver.ts';
import { judgeReply } from '#islands/application-form/sending/judge-reply.ts';
import { decisionDate, decodeReceipt } from '#islands/application-form/sending/receipt.ts';
import { timelineText } from '#islands/application-form/sending/timeline.ts';
import { stepsOf } from '#islands/application-form/steps.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { readCalendar } from '../feeds/read-calendar.ts';

const answer = (status: number, body: unknown, retryAfter: string | null = null) =>
  judgeReply({ status, body, retryAfter });

describe('the answers as they are checked once more', () => {
  it('print a day as pages do, and one that is not finished as it was typed', () => {
    const field = { name: 'since', label: 'Since', type: 'date' };
    const checked = (answer: string) =>
      checkedAnswers(
        { way: null, shown: [field], understood: () => new Map([['since', answer]]) } as never,
        'en-US',
      );
    expect(checked('2020-09-01')).toEqual([
      { name: 'since', label: 'Since', text: 'September 1, 2020' },
    ]);
    expect(checked('2020-9')).toEqual([{ name: 'since', label: 'Since', text: '2020-9' }]);
  });
});

describe('an answer to an application', () => {
  it('is an acknowledgement only with a 2xx, ok or next, and no error', () => {
    const next = '/f/received';
    const said = { ok: true, next, reference: 'TB31R7J2G32', late: true, mail: 'later' };
    expect(answer(200, said)).toEqual({
      kind: 'received',
      next,
      reference: 'TB31R7J2G32',
      isLate: true,
      mail: 'later',
    });
    const bare = { kind: 'received', isLate: false, mail: 'none' };
    expect(answer(200, { next })).toMatchObject(bare);
    expect(answer(200, { ok: true })).toMatchObject({ kind: 'received', next: null });
    expect(answer(200, { ok: true, errors: [{ message: 'no' }] })).toMatchObject({
      kind: 'refused',
    });
    expect(answer(302, { ok: true })).toEqual({ kind: 'failed', why: 'unknown' });
    expect(answer(200, undefined)).toEqual({ kind: 'failed', why: 'unknown' });
  });

  it('tells what is certainly not stored from what nobody knows', () => {
    expect(answer(503, { errors: [{ code: 'UNAVAILABLE', message: 'later' }] })).toEqual({
      kind: 'failed',
      why: 'notStored',
    });
    expect(answer(503, '<h1>')).toEqual({ kind: 'failed', why: 'unknown' });
    expect(judgeReply({ reason: 'timeout' })).toEqual({ kind: 'failed', why: 'unknown' });
    expect(judgeReply({ reason: 'offline' })).toEqual({ kind: 'failed', why: 'offline' });
    expect(
      answer(422, { errors: [{ code: 'ALREADY_RECEIVED', message: 'x' }], reference: 'R' }),
    ).toEqual({ kind: 'already-received', reference: 'R' });
  });
});

describe('how long to wait', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('reads seconds and dates, and stays between 1 and 60 seconds', () => {
    expect(secondsToWait('7', now)).toBe(7);
    expect(secondsToWait('Sat, 21 Nov 2026 12:00:30 GMT', now)).toBe(30);
    expect(secondsToWait('Sat, 21 Nov 2026 11:00:00 GMT', now)).toBe(1);
    expect(secondsToWait('86400', now)).toBe(60);
    expect(secondsToWait(null, now)).toBe(10);
    expect(secondsToWait('soon', now)).toBe(10);
  });
});

describe('an email address', () => {
  it('is questioned when it is one slip away from a common domain', () => {
    expect(likelyAddress('ada@gmial.com')).toBe('ada@gmail.com');
    expect(likelyAddress('Ada@gmail.co')).toBe('Ada@gmail.com');
    expect(likelyAddress('ada@hotmial.com')).toBe('ada@hotmail.com');
    expect(likelyAddress('ada@gmaíl.com')).toBe('ada@gmail.com');
  });

  it('is left alone otherwise', () => {
    for (const address of ['ada@gmail.com', 'ada@mail.com', 'ada@example.org', 'ada', '']) {
      expect(likelyAddress(address)).toBe(null);
    }
  });
});

describe('a draft', () => {
  const draft = {
    program: 'kap',
    submissionId: '0b4f3c52-8b71-4a3e-9c55-0d3f0a1c2b3d',
    savedAt: '2026-11-01T00:00:00.000Z',
    keptUntil: '2026-11-15T00:00:00.000Z',
    form: 'full',
    formVersion: '1',
    values: { givenName: 'Ada', license: 'expired', shoe: '40' },
    times: {},
    labels: { license: 'License', shoe: 'Shoe size' },
  };

  it('comes back as it was, until its day', () => {
    const text = encodeDraft(draft);
    expect(decodeDraft(text, 'kap', '2026-11-14T23:59:59.000Z')).toEqual(draft);
    expect(decodeDraft(text, 'kap', '2026-11-15T00:00:00.000Z')).toBe(null);
    expect(decodeDraft(text, 'other', '2026-11-02T00:00:00.000Z')).toBe(null);
    expect(decodeDraft('[]', 'kap', '2026-11-02T00:00:00.000Z')).toBe(null);
  });

  it('names the answers whose question or option is gone', () => {
    const field = { label: 'x', required: true } as const;
    const form = {
      id: 'full',
      version: '2',
      fields: [
        { ...field, name: 'givenName', type: 'text' as const },
        {
          ...field,
          name: 'license',
          type: 'radio' as const,
          options: [{ value: 'active', label: 'Active' }],
        },
      ],
    };
    expect(carryOver(draft, [form], [])).toEqual({
      values: { givenName: 'Ada' },
      lost: ['License', 'Shoe size'],
    });
  });
});

describe('the screens', () => {
  it('leave out sections without a question, and put lone boxes beside the Send button', () => {
    const field = { label: 'x', required: true } as const;
    const shown = [
      { ...field, name: 'email', type: 'email' as const, section: 'you' },
      { ...field, name: 'sure', type: 'checkbox' as const, section: 'confirm' },
    ];
    const sections = ['you', 'empty', 'confirm'].map((id) => ({ id, title: id }));
    const form = { id: 'full', version: '1', sections, fields: shown };
    expect(stepsOf(form, shown, true).map(({ id, names }) => [id, names])).toEqual([
      ['start', ['way']],
      ['you', ['email']],
      ['check', ['sure']],
    ]);
    expect(stepsOf(null, [], false).map(({ id }) => id)).toEqual(['start']);
  });
});

describe('after sending', () => {
  it('counts the decision from the day of receipt in the home zone', () => {
    expect(decisionDate('2024-08-01T03:30:00.000Z', 'America/New_York', 'P1W')).toBe('2024-08-07');
    expect(decisionDate('2024-07-15T16:00:00.000Z', 'America/New_York', 'P4W')).toBe('2024-08-12');
    expect(decisionDate('2024-07-15T16:00:00.000Z', 'America/New_York', null)).toBe(null);
  });

  it('takes nothing for a receipt that is none', () => {
    for (const text of ['', '{}', 'null', '{"reference":"X","sentAt":"2024-07-15"}']) {
      expect(decodeReceipt(text)).toBe(null);
    }
  });

  it('writes a calendar that another parser reads back, whatever is in a name', () => {
    const hard = `First class of ${'Größe; 李小明, \\n\n👩‍⚕️ '.repeat(6)}KAP, if accepted`;
    const text = timelineText(
      [
        { id: 'decision', title: 'Decision due (TB31R7J2G32)', at: '2024-07-22' },
        {
          id: 'first-class',
          title: hard,
          at: ['2024-09-17T15:00:00.000Z', '2024-09-17T17:00:00.000Z'],
        },
      ],
      'TB31R7J2G32',
      '2024-07-15T16:00:00.000Z',
    );
    const { events } = readCalendar(text);
    expect(events.map(({ uid, summary, start, end }) => [uid, summary, start, end])).toEqual([
      [
        'decision-TB31R7J2G32@application',
        'Decision due (TB31R7J2G32)',
        ...['2024-07-22', '2024-07-23'],
      ],
      [
        'first-class-TB31R7J2G32@application',
        hard,
        ...['2024-09-17T15:00:00.000Z', '2024-09-17T17:00:00.000Z'],
      ],
    ]);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

describe('answers that are kept', () => {
  const island = {
    base: '/',
    program: { id: 'kap', title: 'KAP', shortName: 'KAP' },
    forms: [],
  } as unknown as ApplicationIsland;
  const key = 'application-draft /kap';
  let device: ReturnType<typeof storage>;
  let tab: ReturnType<typeof storage>;

  /** What a browser stores, until it is full. */
  function storage() {
    const kept = new Map<string, string>();
    return {
      isFull: false,
      getItem: (name: string) => kept.get(name) ?? null,
      removeItem: (name: string) => kept.delete(name),
      setItem(name: string, text: string) {
        if (this.isFull) throw new DOMException('Full', 'QuotaExceededError');
        kept.set(name, text);
      },
    };
  }
  const valuesIn = (place: typeof tab) => JSON.parse(place.getItem(key) ?? '{}').values;

  beforeEach(() => {
    [device, tab] = [storage(), storage()];
    vi.stubGlobal('localStorage', device);
    vi.stubGlobal('sessionStorage', tab);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-01T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('are those typed last, also when the clock of the phone is set back meanwhile', () => {
    const keeper = createKeeper(island, null, () => {});
    keeper.setKept(true, { givenName: 'Ada' }, null);
    vi.setSystemTime(Date.parse('2026-11-01T11:00:00Z'));
    expect(keeper.save({ givenName: 'Grace' }, null)).toEqual({});
    expect(valuesIn(device)).toEqual({ givenName: 'Grace' });
  });

  it('stay on the device as they were where it takes no more, and it is said', () => {
    const keeper = createKeeper(island, null, () => {});
    keeper.setKept(true, { goals: 'Short.' }, null);
    device.isFull = true;
    keeper.save({ goals: 'Long.' }, null);
    expect(keeper.isStored()).toBe(false);
    expect([valuesIn(device), valuesIn(tab)]).toEqual([{ goals: 'Short.' }, { goals: 'Long.' }]);
    tab.isFull = true;
    keeper.save({ goals: 'Longer.' }, null);
    expect([valuesIn(device), valuesIn(tab)]).toEqual([{ goals: 'Short.' }, { goals: 'Long.' }]);
    device.isFull = false;
    keeper.save({ goals: 'Longest.' }, null);
    expect(keeper.isStored()).toBe(true);
    expect([valuesIn(device), tab.getItem(key)]).toEqual([{ goals: 'Longest.' }, null]);
    keeper.setKept(false, { goals: 'Longest.' }, null);
    expect(device.getItem(key)).toBe(null);
  });

  it('and sent are remembered for a day, whichever way the clock of the phone is set', () => {
    const pending = { submissionId: 'a', reference: 'b', program: 'kap', receipt: null };
    keepPending('pending', { ...pending, sentAt: Date.now() });
    vi.setSystemTime(Date.parse('2026-11-01T09:00:00Z'));
    expect(readPending('pending')).toMatchObject(pending);
    vi.setSystemTime(Date.parse('2026-11-02T12:00:00Z'));
    expect(readPending('pending')).toBe(null);
  });
});
