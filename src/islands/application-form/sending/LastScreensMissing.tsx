/** Instead of the last screens, while they load or when they could not be loaded. */
import { shownReference } from '#domain/shown-reference.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { Kept } from '../kept.ts';
import { Screen } from '../Screen.tsx';
import { stepBeside } from '../steps.ts';
import type { Application } from '../use-application.ts';
import type { LaterParts } from '../use-later-parts.ts';

interface Props
  extends Pick<Application, 'island' | 'questions' | 'place' | 'delivery' | 'ending'> {
  readonly kept: Kept | null;
  readonly later: LaterParts;
}

export function LastScreensMissing(props: Props) {
  const { island, questions, place, delivery, ending, kept, later } = props;
  const { step } = place;
  const { isSent } = ending;
  const { lastScreens } = words;
  if (!later.hasFailed) {
    return (
      <Screen title={step.title} visit="loading" status={lastScreens.loading}>
        {null}
      </Screen>
    );
  }
  const back = stepBeside(questions.steps, step.id, -1);
  return (
    <Screen title={lastScreens.missing} visit="missing" isError status="">
      <p>
        {delivery.now.state === 'unknown'
          ? lastScreens.unknown(shownReference(delivery.now.reference))
          : isSent
            ? lastScreens.sent
            : lastScreens.text}
      </p>
      <div className="application__buttons">
        <button
          className="button"
          type="button"
          onClick={() => later.retry(kept?.keeper.isStored() ?? false)}
        >
          {lastScreens.retry}
        </button>
        {!isSent && kept && (
          <button
            className="button button--quiet"
            type="button"
            onClick={() => kept.parts.saveAnswers({ island, questions }, kept.keeper)}
          >
            {lastScreens.save}
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
