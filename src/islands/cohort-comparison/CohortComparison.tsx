/** Two to four cohorts side by side in one table, with what differs marked. */

import { useEffect, useLayoutEffect, useState } from 'react';
import { catalogNow } from '#browser/clock.ts';
import { loadPart } from '#browser/load-part.ts';
import { closingTimeIn } from '#domain/reader-zone.ts';
import type {
  CohortComparisonView,
  ComparedCohort,
  ComparedDeadline,
  ComparedFacts,
  ListedCohort,
} from '#view-models/compare-page.ts';
import { compareWords as words } from '#words/compare.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { localTimeWords } from '#words/local-time.ts';
import { Choices } from '../ui/Choices.tsx';
import { loadJson } from '../ui/load-json.ts';
import { offeredTexts } from '../ui/offers.ts';
import { useReaderZone } from '../ui/use-reader-zone.ts';
import { CohortSearch } from './CohortSearch.tsx';
import { myHours } from './my-hours.ts';
import { MOST, readSelection, writeSelection } from './selection.ts';

interface Props {
  readonly view: CohortComparisonView;
  /** What can be chosen, where the view does not hold it all. */
  readonly listed?: readonly ListedCohort[];
  /** Reads what was ticked on the printed page before this came. */
  readonly printed: () => readonly string[];
}

const BEFORE_MINE: readonly (keyof ComparedFacts)[] = ['program', 'leads', 'pattern'];
const AFTER_MINE: readonly (keyof ComparedFacts)[] = [
  ...(['perWeek', 'weeks', 'hours', 'first', 'last', 'none', 'place', 'places'] as const),
];

const NONE: readonly ListedCohort[] = [];

export function CohortComparison({ view, listed = NONE, printed }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [loaded, setLoaded] = useState(view.cohorts);
  const [found, setFound] = useState(NONE);
  const zone = useReaderZone();
  const named = view.source ? listed : view.cohorts;
  // The printed page knows neither the address nor what was ticked on it: both are read as it is
  // taken over, so that nothing is lost.
  useLayoutEffect(() => {
    const known = named.map(({ id }) => id);
    const asked = readSelection(location.search, known);
    setChosen([...new Set([...asked, ...printed()])].slice(0, MOST));
  }, [named, printed]);
  useEffect(() => {
    const missing = listed.filter(
      ({ id }) => chosen.includes(id) && !loaded.some((cohort) => cohort.id === id),
    );
    if (missing.length === 0) return;
    const parts = [...new Set(missing.map(({ part }) => part))];
    loadPart(async () => {
      const files = await Promise.all(
        parts.map((part) => loadJson<readonly ComparedCohort[]>(`${view.source}${part}.json`)),
      );
      setLoaded([...loaded, ...files.flat()]);
    });
  }, [view, listed, chosen, loaded]);

  const choose = (ids: readonly string[]) => {
    setChosen(ids);
    history.replaceState(history.state, '', `${location.pathname}${writeSelection(ids)}`);
  };
  const cohorts = chosen.flatMap((id) => loaded.find((cohort) => cohort.id === id) ?? []);
  const offered = view.source
    ? [...named.filter(({ id }) => chosen.includes(id)), ...found]
    : view.cohorts;
  const isComparison = cohorts.length > 1;
  const names = cohorts.map(({ name }) => name);
  return (
    <div className="compare">
      <div className="no-print">
        {view.source ? <CohortSearch listed={listed} chosen={chosen} onFind={setFound} /> : null}
        <Choices
          kind="checkbox"
          idPrefix="compare"
          name="cohort"
          legend={words.choose}
          hint={words.chooseHint}
          choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
          mayChooseMore={chosen.length < MOST}
          onChoose={(id, isChosen) =>
            choose(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      </div>
      <p role="status" className={isComparison ? 'visually-hidden' : 'compare__state'}>
        {isComparison ? words.announced(names) : cohorts.length === 1 ? words.one : words.none}
      </p>
      {cohorts.length === 0 ? (
        <p>
          <a href={view.next.href}>{view.next.label}</a>
        </p>
      ) : null}
      {isComparison ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="compare__scroll" tabIndex={0} aria-label={words.caption}>
          <table className="compare__table">
            <caption>{words.differsNote}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{words.fact}</span>
                </th>
                {cohorts.map(({ id, name, href }) => (
                  <th scope="col" key={id}>
                    <a href={href}>{name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {BEFORE_MINE.map((fact) => (
                <FactRow key={fact} fact={fact} texts={textsOf(cohorts, fact)} names={names} />
              ))}
              {zone ? (
                <FactRow
                  fact="mine"
                  note={words.yourTime(zone)}
                  texts={hoursOf(cohorts, zone, view)}
                  names={names}
                />
              ) : null}
              {AFTER_MINE.filter((fact) => isAsked(fact, cohorts)).map((fact) => (
                <FactRow key={fact} fact={fact} texts={textsOf(cohorts, fact)} names={names} />
              ))}
              <SituationRow cohorts={cohorts} />
            </tbody>
          </table>
        </section>
      ) : null}
    </div>
  );
}

/** Where and how many is no fact of every cohort: where none of these states it, there is no row. */
function isAsked(fact: keyof ComparedFacts, cohorts: readonly ComparedCohort[]): boolean {
  return !fact.startsWith('place') || cohorts.some(({ facts }) => facts[fact] !== null);
}

function textsOf(cohorts: readonly ComparedCohort[], fact: keyof ComparedFacts) {
  return cohorts.map(({ facts }) => [facts[fact]]);
}

function hoursOf(
  cohorts: readonly ComparedCohort[],
  zone: string,
  { locale }: CohortComparisonView,
) {
  return cohorts.map((cohort) => myHours(cohort, zone, locale) ?? [null]);
}

interface RowProps {
  readonly fact: keyof typeof words.rows;
  readonly note?: string;
  /** One a cohort, each of one line or more; null: not stated. */
  readonly texts: readonly (readonly (string | null)[])[];
  readonly names: readonly string[];
}

function FactRow({ fact, note, texts, names }: RowProps) {
  return (
    <tr data-differs={differ(texts) ? '' : undefined}>
      <FactName fact={fact} isDifferent={differ(texts)} note={note} />
      {texts.map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name here
        <td key={index}>
          <ColumnName name={names[index] ?? ''} />
          {lines.map((line) => (
            <span className="compare__line" key={line}>
              {line ?? words.notStated}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}

function SituationRow({ cohorts }: { readonly cohorts: readonly ComparedCohort[] }) {
  const isDifferent = differ(cohorts.map(({ situations }) => situations));
  return (
    <tr data-differs={isDifferent ? '' : undefined}>
      <FactName fact="situations" isDifferent={isDifferent} note={undefined} />
      {cohorts.map(({ id, name, situations }) => (
        <td key={id}>
          <ColumnName name={name} />
          {situations.length === 0 ? words.notStated : null}
          {situations.map(({ label, deadlines, price, alternative, offers }) => (
            <div className="compare__situation" key={label}>
              {label && <span className="compare__line compare__label">{label}</span>}
              {deadlines.map((deadline) => (
                <DeadlineLine key={deadline.applyBy} deadline={deadline} />
              ))}
              {[price, alternative ?? [], offeredTexts(offers)].flat().map((text) => (
                <span className="compare__line" key={text}>
                  {text}
                </span>
              ))}
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

/** Where a phone shows one cohort below the other: the head of the column says it to everybody else. */
function ColumnName({ name }: { readonly name: string }) {
  return (
    <span className="compare__column" aria-hidden="true">
      {name}
    </span>
  );
}

/** The date as it was printed, with its state at the moment of reading. */
function DeadlineLine({ deadline: { applyBy, dated } }: { readonly deadline: ComparedDeadline }) {
  const zone = useReaderZone();
  const label = dated && deadlineLabel(dated.deadline, catalogNow(), dated.printed, true);
  const own =
    zone && label?.tone !== 'closed' && dated?.deadline.kind === 'date'
      ? closingTimeIn(
          dated.deadline.closesAt,
          zone,
          dated.deadline.timeZone,
          document.documentElement.lang,
        )
      : null;
  return (
    <span className="compare__line">
      {applyBy}
      {label ? (
        <span className="compare__status" data-tone={label.tone}>
          {` · ${label.text}`}
        </span>
      ) : null}
      {own ? ` · ${localTimeWords.until(own)}` : null}
    </span>
  );
}

function FactName(props: {
  readonly fact: keyof typeof words.rows;
  readonly isDifferent: boolean;
  readonly note: string | undefined;
}) {
  return (
    <th scope="row">
      <span className="compare__line">{words.rows[props.fact]}</span>
      {props.isDifferent ? <span className="compare__differs">{words.differs}</span> : null}
      {props.note ? <span className="compare__note">{props.note}</span> : null}
    </th>
  );
}

/** What is not stated may be the same: it differs from nothing. */
function differ(texts: readonly (readonly unknown[])[]): boolean {
  const stated = texts.filter((text) => text.length > 0 && text[0] !== null);
  return new Set(stated.map((text) => JSON.stringify(text))).size > 1;
}
