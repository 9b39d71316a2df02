/** The hours of a week as boxes to mark. One stop of the Tab key; the arrows go through it. */
import { type KeyboardEvent, useState } from 'react';
import { formatTime, formatTimeRange, formatWeekday } from '#domain/date-formats.ts';
import type { Weekday } from '#domain/dates.ts';
import { hourKey } from '#domain/week-hours.ts';
import { weekFitWords as words } from '#words/week-fit.ts';

interface Props {
  readonly locale: string;
  readonly hours: readonly number[];
  readonly free: ReadonlySet<string>;
  readonly onMark: (key: string, isFree: boolean) => void;
}

// Most classes are on working days; the weekend follows.
const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function WeekGrid({ locale, hours, free, onMark }: Props) {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = [
      Math.min(hours.length - 1, Math.max(0, row + step[0])),
      Math.min(DAYS.length - 1, Math.max(0, column + step[1])),
    ] as const;
    setAt(next);
    const table = event.currentTarget.closest('table');
    table?.querySelectorAll<HTMLElement>('input')[next[0] * DAYS.length + next[1]]?.focus();
  };
  return (
    <table className="week__table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.hour}</span>
          </th>
          {DAYS.map((day) => (
            <th scope="col" key={day} abbr={formatWeekday(day, locale)}>
              {formatWeekday(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour, row) => (
          <tr key={hour}>
            <th scope="row">{formatTime(clock(hour), locale)}</th>
            {DAYS.map((weekday, column) => {
              const key = hourKey({ weekday, hour });
              const span = formatTimeRange(clock(hour), clock((hour + 1) % 24), locale);
              return (
                <td key={key}>
                  <label className="week__hour">
                    <input
                      type="checkbox"
                      aria-label={words.cell(formatWeekday(weekday, locale), span)}
                      checked={free.has(key)}
                      tabIndex={row === at[0] && column === at[1] ? 0 : -1}
                      onFocus={() => setAt([row, column])}
                      onKeyDown={(event) => move(event, row, column)}
                      onChange={(event) => onMark(key, event.currentTarget.checked)}
                    />
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
