/** The application form: one topic a screen, a check of all answers, then what came of sending. */
import { useLayoutEffect, useReducer, useRef } from 'react';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { QuestionScreen } from './asking/QuestionScreen.tsx';
import type { DraftKeeper } from './keeping/keeper.ts';
import type { Kept } from './kept.ts';
import { LastScreensMissing } from './sending/LastScreensMissing.tsx';
import { CHECK } from './steps.ts';
import { type Beginning, useApplication } from './use-application.ts';
import { useLaterParts } from './use-later-parts.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly beginning: Beginning;
  /** The page around it shows more on the first screen than on the later ones. */
  readonly onScreen: (screen: 'first' | 'later') => void;
}

export function ApplicationForm({ island, beginning, onScreen }: Props) {
  const application = useApplication(island, beginning);
  const { questions, place, delivery, ending } = application;
  const { step, stepNumber, address } = place;
  const later = useLaterParts(address.visit);
  const kept = useKept(island, beginning, later.keeping);
  const { state } = delivery.now;
  const isLast = ending.isSent || step.id === CHECK || /^(failed|already|unknown)$/.test(state);
  const isFirst = stepNumber === 0 && !isLast;
  // Before the new screen is brought to the top: what leaves the page moves everything below it.
  useLayoutEffect(() => onScreen(isFirst ? 'first' : 'later'), [isFirst, onScreen]);

  const saved = kept && <kept.parts.SavedAt keeper={kept.keeper} island={island} />;
  const around = {
    saved,
    saving: kept && <kept.parts.SaveLater {...application} keeper={kept.keeper} />,
    card: kept && <kept.parts.Summary island={island} way={questions.way} saved={saved} />,
  };
  const LastScreens = later.last?.LastScreens;
  // Whoever goes back while an application is being sent still hears what came of it.
  const isNeeded = isLast || state !== 'idle';
  return (
    <>
      {kept && <kept.parts.Keeping {...application} keeper={kept.keeper} />}
      {!isLast && (
        <QuestionScreen
          {...application}
          {...{ kept, around }}
          isRestored={beginning.restored?.submissionId != null}
        />
      )}
      {isNeeded && kept && LastScreens && (
        <LastScreens {...{ application, kept, around }} isShown={isLast} />
      )}
      {isLast && !(kept && LastScreens) && (
        <LastScreensMissing {...application} {...{ kept, later }} />
      )}
    </>
  );
}

/** The keeper of this page, once what it is made of is loaded; null until then. */
function useKept(
  island: ApplicationIsland,
  { restored }: Beginning,
  parts: Kept['parts'] | undefined,
): Kept | null {
  const [, print] = useReducer((count: number) => count + 1, 0);
  const keeper = useRef<DraftKeeper>(undefined);
  if (parts === undefined) return null;
  keeper.current ??= parts.createKeeper(island, restored, print);
  return { keeper: keeper.current, parts };
}
