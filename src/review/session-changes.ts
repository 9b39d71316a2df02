/** Which classes of a cohort an edit adds, moves, cancels or takes out. */
import { formatDate } from '#domain/date-formats.ts';
import type { IsoDate } from '#domain/dates.ts';
import { lastDayOfSession, type Session } from '#domain/sessions.ts';
import { classDays, classHours, formatWeekdayDate } from '#view-models/schedule-text.ts';
import { movedHours } from '#view-models/session-notices.ts';
import { changesWords } from '#words/changes.ts';
import { dateWords } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import type { ChangeKind } from './change.ts';
import { fieldChanges } from './field-changes.ts';

export interface SessionChange {
  readonly kind: ChangeKind;
  readonly text: string;
  readonly before: Session | null;
  readonly after: Session | null;
}

type Pair = readonly [before: Session | null, after: Session | null];

/** Every change of a class, in order; one change for all where every class moves to another hour. */
export function sessionChanges(
  before: readonly Session[],
  after: readonly Session[],
  locale: string,
): readonly SessionChange[] {
  const pairs = pairSessions(before, after);
  const whole = everyClassAtAnotherHour(pairs, locale);
  if (whole !== null) return [whole];
  return pairs.flatMap(([old, renewed]) => sessionChange(old, renewed, locale));
}

/** The same class on both sides: first by its date or the date it was moved from, then by its number. */
function pairSessions(before: readonly Session[], after: readonly Session[]): readonly Pair[] {
  const left = new Set(before);
  const take = (found: Session | undefined) => {
    if (found) left.delete(found);
    return found ?? null;
  };
  const on = (date: IsoDate | undefined) => [...left].find((session) => session.date === date);
  const byDate = after.map((session) =>
    take(on(session.date) ?? (session.movedFrom ? on(session.movedFrom.date) : undefined)),
  );
  const pairs = after.map((session, index): Pair => {
    const found = byDate[index] ?? null;
    if (found !== null || before.length !== after.length) return [found, session];
    return [take([...left].find(({ number }) => number === session.number)), session];
  });
  return [...pairs, ...[...left].map((session): Pair => [session, null])];
}

function everyClassAtAnotherHour(pairs: readonly Pair[], locale: string): SessionChange | null {
  const texts = new Set(
    pairs.map(([before, after]) => {
      if (before === null || after === null || before.date !== after.date) return null;
      if (before.status !== after.status || timesOf(before) === timesOf(after)) return null;
      return changedHours(
        changesWords.everyClass,
        timeText(before, locale),
        timeText(after, locale),
      );
    }),
  );
  const [text] = texts;
  if (texts.size !== 1 || !text || pairs.length < 2) return null;
  return { kind: 'session-changed', text, before: null, after: null };
}

function sessionChange(
  before: Session | null,
  after: Session | null,
  locale: string,
): readonly SessionChange[] {
  if (after === null) {
    if (before === null) return [];
    const text = changesWords.classGone(before.number, classDays(before, locale, 'month-day'));
    return [{ kind: 'session-removed', text, before, after }];
  }
  const day = classDays(after, locale, 'month-day');
  if (before === null) {
    const text = changesWords.classAdded(
      after.number,
      joinedWords.facts([onWeekdays(after, locale, 'month-day'), timeText(after, locale)]),
    );
    return [{ kind: 'session-added', text, before, after }];
  }
  const change = (kind: ChangeKind, text: string) => ({ kind, text, before, after });
  if (after.status === 'cancelled' && before.status !== 'cancelled') {
    const notice = noticeText(after, locale);
    return [change('session-cancelled', changesWords.classCancelled(after.number, day, notice))];
  }
  const movedNow = daysOf(before) !== daysOf(after) || timesOf(before) !== timesOf(after);
  if (after.status === 'moved' && (movedNow || before.status !== 'moved')) {
    return [change('session-moved', movedText(before, after, locale))];
  }
  return [
    ...(movedNow
      ? [
          change(
            'session-changed',
            changedHours(
              `${changesWords.class(after.number)},`,
              ...differingTimes(before, after, locale),
            ),
          ),
        ]
      : []),
    ...(before.status === 'cancelled' && after.status !== 'cancelled'
      ? [change('session-changed', changesWords.classBack(after.number, day))]
      : []),
    ...otherTexts(before, after, locale).map((text) => change('session-changed', text)),
  ];
}

/** Where it is held, and what participants are told. */
function otherTexts(before: Session, after: Session, locale: string): readonly string[] {
  const label = changesWords.class(after.number);
  const place = (session: Session) => session.place ?? changesWords.usualPlace;
  return [
    ...(before.place === after.place
      ? []
      : [
          changesWords.changed(`${label}, ${changesWords.keys.place}`, place(before), place(after)),
        ]),
    ...fieldChanges(
      `${label}, ${changesWords.keys.notice}`,
      'notice',
      before.notice,
      after.notice,
      { locale, currency: null },
    ).map(({ text }) => text),
  ];
}

/** The same hours are another moment where the zone is another one. */
function changedHours(label: string, before: string, after: string): string {
  return before === after
    ? changesWords.sameHours(label.replace(/,$/, ''), after)
    : changesWords.changed(label, before, after);
}

function movedText(before: Session, after: Session, locale: string): string {
  // What the content says it was moved from, which is what participants are told.
  const from = after.movedFrom ?? before;
  const style = styleFor(from.date, after.date);
  const sameTimes = from.startTime === after.startTime && from.endTime === after.endTime;
  const text = (days: string, hours: string) => (sameTimes ? days : `${days}, ${hours},`);
  return changesWords.classMoved(
    after.number,
    text(onWeekday(from.date, locale, style), movedHours(from, locale)),
    text(onWeekdays(after, locale, style), timeText(after, locale)),
    noticeText(after, locale),
  );
}

function differingTimes(before: Session, after: Session, locale: string): [string, string] {
  const style = styleFor(before.date, after.date);
  const text = (session: Session) =>
    timesOf(before) === timesOf(after)
      ? onWeekdays(session, locale, style)
      : daysOf(before) === daysOf(after)
        ? timeText(session, locale)
        : `${onWeekdays(session, locale, style)}, ${timeText(session, locale)}`;
  return [text(before), text(after)];
}

/** “Tuesday, December 10”: whether a day suits is seen by its weekday. */
function onWeekday(date: IsoDate, locale: string, style: 'month-day' | 'long'): string {
  return style === 'long'
    ? formatDate(date, locale, 'weekday')
    : formatWeekdayDate(date, locale, 'long');
}

function onWeekdays(session: Session, locale: string, style: 'month-day' | 'long'): string {
  const [first, last] = [session.date, lastDayOfSession(session)].map((date) =>
    onWeekday(date, locale, style),
  ) as [string, string];
  return first === last ? first : dateWords.dayRange(first, last);
}

/** The year is said where it is another one: “December 10 → December 10” would hide it. */
function styleFor(before: IsoDate, after: IsoDate): 'month-day' | 'long' {
  return before.slice(0, 4) === after.slice(0, 4) ? 'month-day' : 'long';
}

function noticeText({ notice }: Session, locale: string): string | null {
  return notice && changesWords.announced(dayText(notice.date, locale));
}

function timesOf({ startTime, endTime, timeZone }: Session): string {
  return `${startTime}–${endTime} ${timeZone}`;
}

/** An hour past midnight is one of the same class, and shows in its times. */
function daysOf(session: Session): string {
  return `${session.date}–${lastDayOfSession(session)}`;
}

function timeText(session: Session, locale: string): string {
  return classHours(session, locale);
}

function dayText(date: IsoDate, locale: string): string {
  return formatDate(date, locale, 'month-day');
}
