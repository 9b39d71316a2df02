/** What a cohort that is copied forward is called: the old name with the year of the new start. */
import { firstDayOf, type PartialDate } from '#domain/dates.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function monthOf(date: PartialDate): number {
  return Number(firstDayOf(date).slice(5, 7)) - 1;
}

/**
 * @returns null where the old name does not tell: no year in it, the same year again, or a start in
 *   another season
 */
export function nextName(
  name: string,
  id: string,
  oldStart: PartialDate,
  starts: PartialDate,
): { readonly name: string; readonly id: string } | null {
  const [oldYear, year] = [oldStart.slice(0, 4), starts.slice(0, 4)];
  if (year === oldYear || !name.includes(oldYear) || !id.includes(oldYear)) return null;
  const away = Math.abs(monthOf(oldStart) - monthOf(starts));
  const isNamedByMonth = MONTHS.some((month) => id.includes(month));
  if (Math.min(away, 12 - away) > (isNamedByMonth ? 0 : 1)) return null;
  return { name: name.replaceAll(oldYear, year), id: id.replaceAll(oldYear, year) };
}
