/** A cohort in the search index: weekdays, months, who leads, until when to apply. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { cohortAddress } from '#domain/addresses.ts';
import { formatDate, formatPartialDate } from '#domain/date-formats.ts';
import type { IsoDate } from '#domain/dates.ts';
import { type Deadline, regardlessOfPlaces } from '#domain/deadlines.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { daysOfSession, heldSessions } from '#domain/sessions.ts';
import { plainProse } from '#markdown/plain-prose.ts';
import { daysOf } from '#view-models/browse/browse-options.ts';
import { cohortSummary } from '#view-models/cohort-summary.ts';
import { liveFacts } from '#view-models/live-facts.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { placesText } from '#view-models/places-text.ts';
import { viaName } from '#view-models/route-text.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { placeName } from '#view-models/venue-text.ts';
import { cohortWords } from '#words/cohort.ts';
import { dateWords, listOf, weekdayNames } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { lastMoment } from '#words/last-moment.ts';
import { applyByWords, programWords } from '#words/program.ts';
import { searchRecordWords as words } from '#words/search.ts';
import { joined, type SearchRecord } from './search-record.ts';

export function cohortRecord(context: PageContext, program: Program, cohort: Cohort): SearchRecord {
  const { site } = context.catalog;
  const { locale } = site;
  const { sessions, pairings, isPast } = cohortSummary(context, program, cohort);
  const isOffered = program.availability === 'offered' && cohort.status === 'published';
  const place = placeName(cohort);
  const leads = cohort.leads.map(({ name }) => name);
  return {
    kind: 'dates',
    address: cohortAddress(cohort.id),
    title: cohortWords.title(shortName(program), cohort.name),
    note:
      isOffered || program.edition === null
        ? program.title
        : joinedWords.apart([program.title, programWords.edition(program.edition)]),
    // Only the order rests on the day of the build; what is open is said when it is read.
    rank: isOffered && !isPast ? 'title' : 'earlier',
    abbreviation: null,
    topics: isOffered && !isPast ? topicsOf(cohort, locale) : [],
    text: joined([
      ...(sessions.sentences.length > 0 ? sessions.sentences : [sessions.dates]),
      ...sessions.otherDates.map(({ term, text }) => words.deadline(term, text)),
      cohort.label,
      placesText(cohort, locale),
      ...cohort.routes.map((route) =>
        words.deadline(
          joinedWords.facts([route.situation.shortLabel, viaName(route)]),
          deadlineText(route.deadline, locale),
        ),
      ),
      ...pairings.map(({ name }) => joinedWords.named(cohortWords.pairings, name)),
      ...monthLines(cohort, locale),
      leads.length > 0 ? programWords.ledBy(leads) : null,
      place === null ? null : dateWords.elsewhere(place),
      plainProse(cohort.prose.body, liveFacts(context)),
    ]),
    sections: [],
    subject: null,
    deadlines: cohort.routes.map(({ deadline }) => deadline),
    dates: { starts: cohort.starts, lastDays: cohort.lastDays, timeZone: site.timeZone },
  };
}

/** True on every day: until when one can or could apply, never whether that is now. */
function deadlineText(written: Deadline, locale: string): string {
  const deadline = regardlessOfPlaces(written);
  if (deadline.kind === 'passed') return applyByWords.passed;
  if (deadline.kind === 'withdrawn') return applyByWords.withdrawn;
  if (deadline.kind === 'not-announced') return applyByWords.notAnnounced;
  if (deadline.kind === 'rolling') return applyByWords.rolling;
  const date = lastMoment(deadline, locale, 'long');
  return deadline.opensDate === null
    ? words.openUntil(date)
    : words.openFrom(formatDate(deadline.opensDate, locale, 'long'), date);
}

/** Weekdays and months, and what people ask about dates. */
function topicsOf(cohort: Cohort, locale: string): readonly string[] {
  const isDated = cohort.routes.some(
    ({ deadline }) => regardlessOfPlaces(deadline).kind === 'date',
  );
  return [
    ...weekdaysOf(cohort),
    ...monthsOf(cohort, locale),
    words.asked.start,
    ...(isDated ? [words.asked.deadline] : []),
  ];
}

/** “Tuesdays”, once each. */
function weekdaysOf(cohort: Cohort): readonly string[] {
  return daysOf(cohort).map((day) => weekdayNames([day]));
}

/** “October”, for the months of classes and of the first day alone where no class is listed. */
function monthsOf({ sessions, starts }: Cohort, locale: string): readonly string[] {
  const dates = sessions.length > 0 ? sessions.flatMap(daysOfSession) : [starts ?? ''];
  const months = new Set(dates.filter(({ length }) => length >= 7).map((date) => date.slice(0, 7)));
  return [...months].map((month) =>
    formatPartialDate(month, locale)
      .replaceAll(/[\s\d,]+/g, ' ')
      .trim(),
  );
}

/** “October 2024: classes on 1, 8, 15 and 29; no class on 22.” */
function monthLines(cohort: Cohort, locale: string): readonly string[] {
  const held = heldSessions(cohort.sessions).flatMap(daysOfSession);
  const none = describeSchedule(cohort)?.gaps.flatMap(({ dates }) => dates) ?? [];
  const months = [...new Set([...held, ...none].map((date) => date.slice(0, 7)))].sort();
  const days = (dates: readonly IsoDate[], month: string) =>
    listOf(
      dates.filter((date) => date.startsWith(month)).map((date) => `${Number(date.slice(8))}`),
    );
  return months.map((month) =>
    words.month(formatPartialDate(month, locale), days(held, month), days(none, month)),
  );
}
