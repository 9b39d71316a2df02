/** What is applied for: price and deadline of the situation, in the reader’s own time. */
import { type ReactNode, useEffect } from 'react';
import { catalogNow } from '#browser/clock.ts';
import { closesSoon, isLate } from '#domain/deadlines.ts';
import { closingTimeIn } from '#domain/reader-zone.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationFormWords } from '#words/application-form.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { localTimeWords } from '#words/local-time.ts';
import { offeredTexts } from '../../ui/offers.ts';
import { useReaderZone } from '../../ui/use-reader-zone.ts';

const { summary: words } = applicationFormWords;

interface Props {
  readonly island: ApplicationIsland;
  /** null while none is chosen. */
  readonly way: IslandWay | null;
  readonly saved: ReactNode;
}

/** Stands beside the form on a wide page, under it on a narrow one. */
export function Summary({ island, way, saved }: Props) {
  // The first date that a browser works out takes it longest: not while a key is pressed.
  useEffect(() => {
    for (const one of island.cohorts.flatMap(({ ways }) => ways)) daysLeft(one);
  }, [island]);
  const cohorts = island.cohorts.filter(({ ways }) => way === null || ways.includes(way));
  return (
    <aside className="application__card" data-empty={way === null || undefined}>
      <div className="application__for">
        <h3>{words.title}</h3>
        <p>
          <strong>{island.program.title}</strong>
        </p>
        {cohorts.map(({ title }) => (
          <p key={title}>{title}</p>
        ))}
        {way?.label && <p>{way.label}</p>}
      </div>
      {way && <Meaning island={island} way={way} />}
      {saved}
    </aside>
  );
}

interface MeaningProps extends Pick<Props, 'island'> {
  readonly way: IslandWay;
}

function Meaning({ island, way }: MeaningProps) {
  const zone = useReaderZone();
  const { deadline } = way;
  const hasPassed = isLate(deadline, catalogNow());
  const left = daysLeft(way);
  const own =
    zone && deadline.kind === 'date' && !hasPassed
      ? closingTimeIn(deadline.closesAt, zone, deadline.timeZone, island.locale)
      : null;
  return (
    <>
      <div className="application__price">
        <p>{way.price}</p>
        {way.alternative && <p>{way.alternative}</p>}
        {offeredTexts(way.offers).map((offer) => (
          <p key={offer}>{offer}</p>
        ))}
      </div>
      <div className="application__until">
        <p>
          <strong>{way.applyBy}</strong> {left && <span className="application__soon">{left}</span>}
        </p>
        {own && <p>{localTimeWords.until(own)}</p>}
        {hasPassed && <p className="application__soon">{island.late.choosing}</p>}
        {way.warning && <p className="application__soon">{way.warning}</p>}
      </div>
    </>
  );
}

/** “16 days left”; null where the deadline is far, or over. */
function daysLeft({ deadline, printed }: IslandWay): string | null {
  const now = catalogNow();
  if (!closesSoon(deadline, now)) return null;
  return deadlineLabel(deadline, now, printed, true).text;
}
