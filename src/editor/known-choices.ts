/** What files point to that is no file: situations of programs, venues, topics … of this site. */
import type { ContentEntries } from '#catalog/content-entries.ts';
import type { Named } from './editor-config.ts';

/** Zones that runtimes still list under their old names. */
const RENAMED = [
  'UTC',
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
];

/** The choices of every pick list that is not a folder of the content. */
export function knownChoices({
  site,
  programs,
  cohorts,
}: Pick<ContentEntries, 'site' | 'programs' | 'cohorts'>): Readonly<
  Record<string, readonly Named[]>
> {
  const zones = [
    site.timeZone,
    ...cohorts.map(({ fields }) => fields.timeZone),
    ...Intl.supportedValuesOf('timeZone'),
    ...RENAMED,
  ];
  const routes = programs.flatMap(({ fields }) => fields.routes);
  return {
    situations: unique(routes.map(({ id, label }) => ({ value: id, label }))),
    venues: site.venues.map(({ id, name }) => ({ value: id, label: name })),
    statements: site.statements.map(({ id, text }) => ({ value: id, label: text })),
    kinds: site.kinds.map(({ id, singular }) => ({ value: id, label: singular })),
    topics: site.topics.map(({ id, title }) => ({ value: id, label: title })),
    roles: site.roles.map(({ id, name }) => ({ value: id, label: name })),
    creditSystems: site.creditSystems.map(({ id, name }) => ({ value: id, label: name })),
    zone: unique(zones.sort().map((value) => ({ value, label: value }))),
    currency: Intl.supportedValuesOf('currency').map((value) => ({ value, label: value })),
  };
}

function unique(choices: readonly Named[]): readonly Named[] {
  return choices.filter(
    ({ value }, index) => choices.findIndex((other) => other.value === value) === index,
  );
}
