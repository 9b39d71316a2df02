/** C13: prerequisites that can be met. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';
import { type ProgramEntry, prerequisiteIds } from './programs.ts';

/** Every finding of programs that require each other, or one that is not offered any more. */
export function checkPrerequisites(content: ReadContent): Finding[] {
  const { programs } = content.collections;
  return [
    ...cycles(programs).map((cycle) => {
      const file = fileOf('programs', cycle[0] ?? '');
      const message = `the prerequisites lead back to this program: ${[...cycle, cycle[0]].join(', ')} → Take one of them out.`;
      return finding(content, file, ['prerequisites'], 'prerequisite-cycle', message);
    }),
    ...archived(content),
  ];
}

/** Every circle of prerequisites, once, from the program that comes first by its id. */
function cycles(programs: readonly ProgramEntry[]): string[][] {
  const next = new Map(programs.map((program) => [program.id, prerequisiteIds(program)]));
  const found = new Map<string, string[]>();
  const walk = (chain: readonly string[]): void => {
    for (const id of next.get(chain.at(-1) ?? '') ?? []) {
      const begin = chain.indexOf(id);
      if (begin === -1) {
        walk([...chain, id]);
        continue;
      }
      const cycle = chain.slice(begin);
      const first = cycle.indexOf([...cycle].sort()[0] ?? '');
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      found.set(turned.join(' '), turned);
    }
  };
  for (const id of next.keys()) walk([id]);
  return [...found.values()];
}

/** One archived program among alternatives does no harm. */
function archived(content: ReadContent): Finding[] {
  const { programs } = content.collections;
  const isArchived = (id: string) => {
    const fields = programs.find((program) => program.id === id)?.fields;
    return fields?.status === 'archived' || fields?.availability === 'archived';
  };
  return programs
    .filter(({ fields }) => fields.status === 'published' && fields.availability !== 'archived')
    .flatMap((program) =>
      program.fields.prerequisites.flatMap((prerequisite, index) =>
        typeof prerequisite === 'string' && isArchived(prerequisite)
          ? [
              finding(
                content,
                fileOf('programs', program.id),
                ['prerequisites', index],
                'archived-prerequisite',
                `prerequisites[${index}] "${prerequisite}" is archived: nobody can take it any more → Name another, or allow others with anyOf.`,
              ),
            ]
          : [],
      ),
    );
}
