/** What files point to that is no file: situations of programs, venues, topics … of this site. */
import type { ContentEntries } from '#catalog/content-entries.ts';
import type { Named } from './editor-config.ts';

/** The choices of every pick list that is not a folder of the content. */
export function knownChoices({
  site,
  programs,
}: Pick<ContentEntries, 'site' | 'programs'>): Readonly<Record<string, readonly Named[]>> {
  const routes = programs.flatMap(({ fields }) => fields.routes);
  return {
    situations: unique(routes.map(({ id, label }) => ({ value: id, label }))),
    venues: site.venues.map(({ id, name }) => ({ value: id, label: name })),
    statements: site.statements.map(({ id, text }) => ({ value: id, label: text })),
    kinds: site.kinds.map(({ id, singular }) => ({ value: id, label: singular })),
    topics: site.topics.map(({ id, title }) => ({ value: id, label: title })),
    roles: site.roles.map(({ id, name }) => ({ value: id, label: name })),
    creditSystems: site.creditSystems.map(({ id, name }) => ({ value: id, label: name })),
    zone: Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value })),
    currency: Intl.supportedValuesOf('currency').map((value) => ({ value, label: value })),
  };
}

function unique(choices: readonly Named[]): readonly Named[] {
  return choices.filter(
    ({ value }, index) => choices.findIndex((other) => other.value === value) === index,
  );
}
