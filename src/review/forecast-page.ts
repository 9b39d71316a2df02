/** The forecast as a page for staff. */
import { forecastAddress, href } from '#domain/addresses.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { type PageFrame, pageFrame } from '#view-models/page-frame.ts';
import { forecastWords } from '#words/forecast.ts';
import { forecast } from './forecast.ts';
import { forecastLead, frozenNote, momentHeading } from './print-forecast.ts';

/** How far the page looks ahead. */
const DAYS = 90;

export interface ForecastPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string;
  /** Said where the clock is frozen. */
  readonly note: string | null;
  readonly moments: readonly {
    readonly id: string;
    readonly title: string;
    readonly dateTime: string;
    readonly happenings: readonly string[];
    /** “3 pages change” */
    readonly count: string;
    readonly pages: readonly { readonly label: string; readonly href: string }[];
  }[];
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
}

/** What changes by itself in the next 90 days. No search engine lists it. */
export function forecastPage(context: PageContext): ForecastPage {
  const { base, catalog } = context;
  const { locale } = catalog.site;
  const told = forecast(context, DAYS);
  const { sections } = forecastWords;
  const lists = [
    { id: 'classes', title: sections.classes, lines: told.classes },
    { id: 'undated', title: sections.undated, lines: told.undated },
    { id: 'waiting', title: sections.waiting, lines: told.waiting },
  ];
  return {
    frame: pageFrame(context, {
      address: forecastAddress,
      title: forecastWords.title,
      description: forecastWords.description,
      indexed: false,
    }),
    title: forecastWords.title,
    lead: forecastLead(told, locale),
    note: told.isFrozen ? frozenNote(told, locale) : null,
    moments: told.moments.map(({ at, happenings, outputs }, index) => ({
      id: `moment-${index + 1}`,
      title: momentHeading(at, told.timeZone, locale),
      dateTime: at,
      happenings: happenings.map(({ text }) => text),
      count:
        outputs.pages.length === 0
          ? forecastWords.noPage
          : forecastWords.pages(outputs.pages.length),
      pages: outputs.pages.map((address) => ({ label: address, href: href(address, base) })),
    })),
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}
