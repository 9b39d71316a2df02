import type { APIRoute } from 'astro';
import type { Cohort } from '#catalog/catalog-types.ts';
import { loadBuild } from '#catalog/load-catalog.ts';
import { deadlineReminder } from '#feeds/deadline-reminder.ts';
import { calendarResponse } from '#feeds/icalendar.ts';
import { type Reminder, remindersOf } from '#view-models/calendar-links.ts';

export async function getStaticPaths() {
  const build = await loadBuild();
  return build.catalog.cohorts.flatMap((cohort) =>
    remindersOf(build, cohort).map((reminder) => ({
      params: {
        program: cohort.program,
        cohort: cohort.id.slice(cohort.program.length + 1),
        reminder: reminder.id,
      },
      props: { cohort, reminder },
    })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { cohort, reminder } = props as { cohort: Cohort; reminder: Reminder };
  return calendarResponse(deadlineReminder(await loadBuild(), cohort, reminder));
};
