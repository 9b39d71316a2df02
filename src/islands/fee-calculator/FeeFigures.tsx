/** The figures of one choice: total, what it is made of, every payment, what is beside it. */
import { feeCalculatorWords as words } from '#words/fee-calculator.ts';
import type { Figures } from './figures.ts';

export function FeeFigures({ figures }: { readonly figures: Figures }) {
  return (
    <div className="fees__figures">
      <div>
        <p className="fees__chosen">{figures.chosen}</p>
        <p className="fees__label">{figures.totalLabel}</p>
        <p className="fees__total">{figures.total}</p>
        {figures.more ? <p className="fees__more">{figures.more}</p> : null}
      </div>
      <table className="fees__table">
        <caption>{words.lines}</caption>
        <tbody>
          {figures.lines.map(({ id, label, amount }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="fees__table">
        <caption>{words.payment(figures.paymentsSummary)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.paymentNumber}</th>
            <th scope="col">{words.paymentDue}</th>
            <th scope="col">{words.paymentAmount}</th>
          </tr>
        </thead>
        <tbody>
          {figures.payments.map(({ number, due, amount }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{due}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.fees.length > 0 ? (
        <div>
          <h4>{words.fees}</h4>
          {figures.fees.map(({ id, label, amount, note }) => (
            <p key={id} className="fees__fee">
              <strong>{`${label}: ${amount}.`}</strong> <span>{note}</span>
            </p>
          ))}
        </div>
      ) : null}
      {figures.refunds.length > 0 ? (
        <div>
          <h4>{words.refunds}</h4>
          <ul>
            {figures.refunds.map((refund) => (
              <li key={refund}>{refund}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {figures.notes.map((note) => (
        <p key={note} className="fees__note">
          {note}
        </p>
      ))}
    </div>
  );
}
