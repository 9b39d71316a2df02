/** Before the first question: what the application is for, by when, how long, what to have ready. */
import { type ReactNode, useState } from 'react';
import { wayQuestion } from '#forms/way-question.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { Application } from '../use-application.ts';
import { PREFIX, Question } from './Question.tsx';

interface Props extends Pick<Application, 'island' | 'questions'> {
  /** Somebody came back to choose anew. */
  readonly isChanging: boolean;
  /** What is applied for, on a wide page beside the form. */
  readonly card: ReactNode;
}

export function Start({ island, questions, isChanging, card }: Props) {
  const { answers, way, errors, definition } = questions;
  // What a link, a draft or an earlier screen said is not asked again.
  const [isAsking, setAsking] = useState(island.onlyWay === null && (way === null || isChanging));
  const groups = island.cohorts.map(({ title, ways }) => ({ title, choices: ways }));
  const form = island.forms.find((one) => one.definition.id === definition?.id);
  const { before, choosing } = island;
  return (
    <>
      {groups.length > 0 && isAsking && (
        <Question
          question={{ ...wayQuestion(choosing.title, groups, PREFIX), hint: choosing.lead }}
          answers={answers}
          error={errors.get('way') ?? null}
        />
      )}
      {way && !isAsking && (
        <p className="application__said">
          <strong>{way.label || way.cohort}</strong>
          <span>{island.cohorts.find(({ ways }) => ways.includes(way))?.title}</span>
          {island.onlyWay === null && (
            <button className="application__link" type="button" onClick={() => setAsking(true)}>
              {words.start.change}
            </button>
          )}
        </p>
      )}
      {card}
      {form && (
        <div className="application__group">
          <p>{words.form(form.title, form.size)}</p>
          {form.prepare.length > 0 && <h3>{words.prepare}</h3>}
          {form.prepare.length > 0 && (
            <ul>
              {form.prepare.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="application__group">
        <h3>{words.start.facts}</h3>
        <ul>
          {before.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          <li>
            {words.start.onDevice} <a href={before.privacy.href}>{before.privacy.label}</a>
          </li>
          {before.eligibility && (
            <li>
              <a href={before.eligibility.href}>{before.eligibility.label}</a>
            </li>
          )}
        </ul>
      </div>
    </>
  );
}
