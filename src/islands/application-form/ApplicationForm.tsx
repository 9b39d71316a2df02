/** The application form: one topic a screen, a check of all answers, then what came of sending. */
import { useEffect } from 'react';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { QuestionScreen } from './asking/QuestionScreen.tsx';
import type { Beginning } from './beginning.ts';
import { LastScreensMissing } from './sending/LastScreensMissing.tsx';
import { useLastScreens } from './sending/use-last-screens.ts';
import { CHECK } from './steps.ts';
import { useApplication } from './use-application.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly beginning: Beginning;
  /** The page around it shows more on the first screen than on the later ones. */
  readonly onScreen: (screen: 'first' | 'later') => void;
}

export function ApplicationForm({ island, beginning, onScreen }: Props) {
  const application = useApplication(island, beginning);
  const { step, stepNumber, address, delivery, isSent } = application;
  const last = useLastScreens(address.visit);
  const isLast = isSent || step.id === CHECK || /^(failed|already|unknown)$/.test(delivery.state);
  const isFirst = stepNumber === 1 && !isLast;
  useEffect(() => onScreen(isFirst ? 'first' : 'later'), [isFirst, onScreen]);

  const LastScreens = last.parts?.LastScreens;
  // Whoever goes back while an application is being sent still hears what came of it.
  const isNeeded = isLast || delivery.state !== 'idle';
  return (
    <>
      {!isLast && <QuestionScreen application={application} parts={last.parts} />}
      {isNeeded && LastScreens && <LastScreens application={application} isShown={isLast} />}
      {isLast && !LastScreens && <LastScreensMissing application={application} last={last} />}
    </>
  );
}
