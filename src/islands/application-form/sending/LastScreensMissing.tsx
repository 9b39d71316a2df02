/** Instead of the last screens, while they load or when they could not be loaded. */
import { applicationFormWords as words } from '#words/application-form.ts';
import { saveAnswers } from '../keeping/kept-answers.ts';
import { Screen } from '../Screen.tsx';
import { stepBefore } from '../steps.ts';
import type { Application } from '../use-application.ts';
import type { LastScreensLoading } from './use-last-screens.ts';

interface Props {
  readonly application: Application;
  readonly last: LastScreensLoading;
}

export function LastScreensMissing({ application, last }: Props) {
  const { island, keeper, questions, step, isSent, delivery } = application;
  const { lastScreens } = words;
  if (!last.hasFailed) {
    return (
      <Screen title={step.title} visit="loading" status={lastScreens.loading}>
        {null}
      </Screen>
    );
  }
  const back = stepBefore(questions.steps, step.id);
  return (
    <Screen title={lastScreens.missing} visit="missing" isError status="">
      <p>
        {delivery.state === 'unknown'
          ? lastScreens.unknown(delivery.reference)
          : isSent
            ? lastScreens.sent
            : lastScreens.text}
      </p>
      <div className="application__buttons">
        <button className="button" type="button" onClick={() => last.retry(keeper.isStored)}>
          {lastScreens.retry}
        </button>
        {!isSent && (
          <button
            className="button button--quiet"
            type="button"
            onClick={() => saveAnswers(application)}
          >
            {words.keep.save}
          </button>
        )}
      </div>
      <p>
        {lastScreens.contact}{' '}
        <a href={`mailto:${island.admissionsEmail}`}>{island.admissionsEmail}</a>
      </p>
      {!isSent && back !== null && (
        <p>
          <a href={`#${back}`}>{words.back}</a>
        </p>
      )}
    </Screen>
  );
}
