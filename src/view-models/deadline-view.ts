/** A deadline as pages print it, with what the browser needs to label it again. */
import { formatDate } from '#domain/date-formats.ts';
import type { Instant, IsoDate } from '#domain/dates.ts';
import {
  type Deadline,
  type DeadlineStatus,
  deadlineStatus,
  regardlessOfPlaces,
  statusDate,
} from '#domain/deadlines.ts';
import { type DeadlineLabel, deadlineLabel, type PrintedDates } from '#words/deadlines.ts';
import { lastMoment } from '#words/last-moment.ts';
import { applyByWords } from '#words/program.ts';

export interface DeadlineView {
  /** What it was made of. */
  readonly deadline: Deadline;
  readonly kind: Deadline['kind'];
  readonly status: DeadlineStatus;
  readonly date: IsoDate | null;
  readonly timeZone: string | null;
  readonly closesAt: Instant | null;
  readonly opensAt: Instant | null;
  readonly passesAt: Instant | null;
  /** “July 31” and, where known, “June 1”: what the pill is made of. */
  readonly printed: PrintedDates;
  /** For a pill that is alone: “Open · closes September 10”. */
  readonly alone: DeadlineLabel;
  /** For a pill beside a printed date: “57 days left”; null where the phrase says it all. */
  readonly counting: DeadlineLabel | null;
  /** A whole phrase with the absolute date: “Apply by July 31, 2024”. */
  readonly applyBy: string;
  /** The same, short: “Apply by Jul 31, 2024”. */
  readonly applyByShort: string;
  /** Priority date, extension. */
  readonly notes: readonly string[];
}

/** How a deadline reads at `now`. */
export function deadlineView(written: Deadline, now: Instant, locale: string): DeadlineView {
  // Once it has passed, nobody asks any more whether a place was left.
  const deadline =
    deadlineStatus(written, now) === 'passed' ? regardlessOfPlaces(written) : written;
  const dated = deadline.kind === 'date' ? deadline : null;
  const date = statusDate(deadline, now);
  const printed: PrintedDates = {
    closes: dated
      ? lastMoment(dated, locale, 'month-day')
      : date === null
        ? ''
        : formatDate(date, locale, 'month-day'),
    opens: dated?.opensDate ? formatDate(dated.opensDate, locale, 'month-day') : '',
  };
  const status = deadlineStatus(deadline, now);
  return {
    deadline,
    kind: deadline.kind,
    status,
    date,
    timeZone: dated?.timeZone ?? null,
    closesAt: dated?.closesAt ?? (deadline.kind === 'full' ? deadline.closesAt : null),
    opensAt: dated?.opensAt ?? null,
    passesAt: 'passesAt' in deadline ? deadline.passesAt : null,
    printed,
    alone: deadlineLabel(deadline, now, printed, false),
    counting:
      date === null || status === 'passed' ? null : deadlineLabel(deadline, now, printed, true),
    applyBy: applyBy(deadline, status, date, locale, 'long'),
    applyByShort: applyBy(deadline, status, date, locale, 'medium'),
    notes: [
      ...(dated?.priorityDate
        ? [applyByWords.priority(formatDate(dated.priorityDate, locale, 'long'))]
        : []),
      ...(dated?.isExtended
        ? [
            applyByWords.extended(
              dated.extendedFrom && formatDate(dated.extendedFrom, locale, 'long'),
            ),
          ]
        : []),
    ],
  };
}

function applyBy(
  deadline: Deadline,
  status: DeadlineStatus,
  known: IsoDate | null,
  locale: string,
  style: 'long' | 'medium',
): string {
  const hasPassed = status === 'passed';
  switch (deadline.kind) {
    case 'full':
      return applyByWords.full(formatDate(deadline.asOf, locale, style));
    case 'passed':
      return applyByWords.passed;
    case 'withdrawn':
      return known === null
        ? applyByWords.withdrawn
        : applyByWords.passedOn(formatDate(known, locale, style));
    case 'not-announced':
      if (hasPassed) return applyByWords.closedUnannounced;
      return style === 'medium' ? applyByWords.notAnnouncedShort : applyByWords.notAnnounced;
    case 'rolling':
      if (hasPassed) return applyByWords.rollingClosed;
      return deadline.passesAt === null ? applyByWords.anyTime : applyByWords.rolling;
    case 'date': {
      // A time of day is printed only where the source states one, and then with its zone.
      const date = lastMoment(deadline, locale, style);
      if (hasPassed) return applyByWords.passedOn(date);
      if (status === 'not-open-yet' && deadline.opensDate !== null) {
        return applyByWords.from(formatDate(deadline.opensDate, locale, style), date);
      }
      return applyByWords.by(date);
    }
  }
}
