/** What would come back for a withdrawal on a chosen day. Nothing of it is kept or sent. */
import { useState } from 'react';
import { isIsoDate } from '#domain/dates.ts';
import type { FeeCalculatorView } from '#view-models/fee-calculator-view.ts';
import { refundWords as words } from '#words/refunds.ts';
import type { Figures } from './figures.ts';

interface Props {
  readonly view: FeeCalculatorView;
  readonly figures: Figures;
}

export function WithdrawalDay({ view, figures }: Props) {
  const [date, setDate] = useState('');
  const [enrolledOn, setEnrolledOn] = useState('');
  const [made, setMade] = useState<number | null>(null);
  const [cohortId, setCohortId] = useState(view.cohorts[0]?.id ?? '');
  const cohort = view.cohorts.find(({ id }) => id === cohortId) ?? null;
  const countsFromEnrollment = view.refunds.tiers.some(({ by }) => by === 'days-after-enrollment');
  if (cohort === null && !countsFromEnrollment) return null;
  const isChosen = isIsoDate(date);
  // Another plan may have fewer payments.
  const count = Math.min(made ?? figures.paid.length, figures.paid.length);
  const found = isChosen
    ? figures.refundOn(
        {
          date,
          startDate: cohort?.startDate ?? null,
          sessionDates: cohort?.sessionDates ?? [],
          enrolledOn: isIsoDate(enrolledOn) ? enrolledOn : null,
        },
        count,
      )
    : words.dayHint;
  return (
    <div className="fees__withdrawal no-print">
      {view.cohorts.length > 1 ? (
        <label className="field__label">
          {words.cohort}
          <select
            className="field__control"
            value={cohortId}
            onChange={({ target }) => setCohortId(target.value)}
          >
            {view.cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {countsFromEnrollment ? (
        <Day label={words.enrolledOn} value={enrolledOn} onChange={setEnrolledOn} />
      ) : null}
      <Day label={words.day} value={date} onChange={setDate} />
      {figures.paid.length > 1 ? (
        <label className="field__label">
          {words.paidBy}
          <select
            className="field__control"
            value={count}
            onChange={({ target }) => setMade(Number(target.value))}
          >
            {figures.paid.map((one) => (
              <option key={one.count} value={one.count}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p role="status">{found}</p>
      {isChosen && figures.apart(count).length > 0 ? (
        <ul>
          {figures.apart(count).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="field__label">
      {label}
      <input
        type="date"
        className="field__control field__control--date"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
