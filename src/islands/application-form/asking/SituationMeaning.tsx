/** What a situation means: price and deadline, in the reader's own time, and what it asks for. */
import { useEffect } from 'react';
import { catalogNow } from '#browser/clock.ts';
import { closesSoon, isLate } from '#domain/deadlines.ts';
import { closingTimeIn } from '#domain/reader-zone.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { localTimeWords } from '#words/local-time.ts';
import { offeredTexts } from '../../ui/offers.ts';
import { useReaderZone } from '../../ui/use-reader-zone.ts';
import { FormFacts } from '../FormFacts.tsx';

interface Props {
  readonly island: ApplicationIsland;
  /** null while none is chosen. */
  readonly way: IslandWay | null;
}

export function SituationMeaning({ island, way }: Props) {
  // The first date that a browser works out takes it longest: not while a key is pressed.
  useEffect(() => {
    for (const one of island.cohorts.flatMap(({ ways }) => ways)) urgencyOf(one, island);
  }, [island]);
  if (way === null) return null;
  return <Meaning island={island} way={way} />;
}

function Meaning({ island, way }: Props & { readonly way: IslandWay }) {
  const form = island.forms.find(({ definition }) => definition.id === way.form);
  const urgency = urgencyOf(way, island);
  const zone = useReaderZone();
  const { deadline } = way;
  const own =
    zone && deadline.kind === 'date' && !isLate(deadline, catalogNow())
      ? closingTimeIn(deadline.closesAt, zone, deadline.timeZone, island.locale)
      : null;
  return (
    <div className="application__meaning">
      <h3>{words.situation.means}</h3>
      <p>{way.hint}</p>
      {own && <p>{localTimeWords.until(own)}</p>}
      {way.alternative && <p>{way.alternative}</p>}
      {offeredTexts(way.offers).map((offer) => (
        <p key={offer}>{offer}</p>
      ))}
      {urgency && <p className="application__soon">{urgency}</p>}
      {way.warning && <p className="application__soon">{way.warning}</p>}
      <FormFacts form={form} />
    </div>
  );
}

/** That the deadline is near or has passed; null where neither is so. */
function urgencyOf({ deadline, printed }: IslandWay, { late }: ApplicationIsland): string | null {
  const now = catalogNow();
  if (isLate(deadline, now)) return late.choosing;
  if (!closesSoon(deadline, now)) return null;
  return words.situation.soon(deadlineLabel(deadline, now, printed, true).text);
}
