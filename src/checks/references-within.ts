/** C3: ids that name a part of a file: statements, situations, components, questions of a form. */
import { pathText } from '#catalog/content-file.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import {
  CREDIT_KINDS,
  PROGRAM_KINDS,
  PROGRAM_ROLES,
  QUESTION_TOPICS,
} from '#domain/program-kinds.ts';
import { type Finding, finding } from './finding.ts';
import { entryOf, formsOf, hasAllForms, prerequisiteIds, printed, programOf } from './programs.ts';

type Path = readonly (string | number)[];

/** Every finding of references to a part of a file. */
export function checkReferencesWithin(content: ReadContent): Finding[] {
  return [
    ...ownWords(content),
    ...programReferences(content),
    ...cohortReferences(content),
    ...priceReferences(content),
    ...eligibilityReferences(content),
  ];
}

/** A finding unless `id` is one of `known`. */
function expectKnown(
  content: ReadContent,
  { file, path, noun, id }: { file: string; path: Path; noun: string; id: string },
  known: readonly string[],
  where: string,
): Finding[] {
  if (known.includes(id)) return [];
  const near = nearestKey(id, known);
  const fix = near ? `Did you mean "${near}"?` : `Add it to ${where}, or name another.`;
  const message = `${pathText(path)} names the ${noun} "${id}", which ${where} does not have → ${fix}`;
  return [finding(content, file, path, 'broken-reference', message)];
}

/** Kinds, topics, roles, credits and venues that neither every site knows nor this one names. */
function ownWords(content: ReadContent): Finding[] {
  const { site, collections } = content;
  if (!site) return [];
  const expect = (file: string, path: Path, noun: string, id: string, known: readonly string[]) =>
    expectKnown(content, { file, path, noun, id }, known, 'content/site.yaml');
  const ids = (own: readonly { readonly id: string }[]) => own.map(({ id }) => id);
  const kinds = [...PROGRAM_KINDS, ...ids(site.kinds)];
  const credits = [...CREDIT_KINDS, ...ids(site.creditSystems)];
  const roles = [...PROGRAM_ROLES, ...ids(site.roles)];
  const topics = [...QUESTION_TOPICS, ...ids(site.topics)];
  return [
    ...collections.programs.flatMap(({ id, fields }) => {
      const file = fileOf('programs', id);
      return [
        ...expect(file, ['kind'], 'kind', fields.kind, kinds),
        ...fields.continuingEducation.flatMap(({ kind }, index) =>
          expect(file, ['continuingEducation', index, 'kind'], 'credit system', kind, credits),
        ),
        ...fields.components.flatMap(({ continuingEducation }, index) =>
          continuingEducation.flatMap((kind, place) =>
            expect(
              file,
              ['components', index, 'continuingEducation', place],
              'credit system',
              kind,
              credits,
            ),
          ),
        ),
        ...fields.people.flatMap(({ role }, index) =>
          expect(file, ['people', index, 'role'], 'role', role, roles),
        ),
      ];
    }),
    ...collections.cohorts.flatMap(({ id, fields: { venue } }) =>
      venue === undefined
        ? []
        : expect(fileOf('cohorts', id), ['venue'], 'venue', venue, ids(site.venues)),
    ),
    ...collections.faq.flatMap(({ id, fields }) =>
      expect(fileOf('faq', id), ['topic'], 'topic', fields.topic, topics),
    ),
  ];
}

function programReferences(content: ReadContent): Finding[] {
  const { site, collections } = content;
  const statements = site?.statements.map((statement) => statement.id);
  const programs = collections.programs.map((program) => program.id);
  return collections.programs.flatMap(({ id, fields }) => {
    const file = fileOf('programs', id);
    const own = fields.components.map((component) => component.id);
    return [
      ...fields.statements.flatMap((statement, index) =>
        statements
          ? expectKnown(
              content,
              { file, path: ['statements', index], noun: 'statement', id: statement },
              statements,
              'content/site.yaml',
            )
          : [],
      ),
      ...fields.continuingEducation.flatMap((education, index) =>
        education.for.flatMap((component, place) =>
          expectKnown(
            content,
            {
              file,
              path: ['continuingEducation', index, 'for', place],
              noun: 'component',
              id: component,
            },
            [...own, ...programs],
            'components of this file',
          ),
        ),
      ),
    ];
  });
}

function cohortReferences(content: ReadContent): Finding[] {
  return content.collections.cohorts.flatMap((cohort) => {
    const program = programOf(content, cohort.id);
    if (!program) return [];
    const file = fileOf('cohorts', cohort.id);
    const where = `content/${fileOf('programs', program.id)}`;
    const situations = program.fields.routes.map((route) => route.id);
    const prerequisites = prerequisiteIds(program);
    if (cohort.fields.deadline !== undefined) {
      const { admission } = program.fields;
      const fix =
        situations.length > 0
          ? `deadline is for every applicant, and ${where} has routes → Write it under routes, with the id of each: ${situations.join(', ')}.`
          : admission.by !== 'application' || admission.form === undefined
            ? `deadline stands here, and nobody applies by a form → Write by: application and form under admission of ${where}, or take the deadline out.`
            : null;
      if (fix !== null) return [finding(content, file, ['deadline'], 'broken-reference', fix)];
    }
    return cohort.fields.routes.flatMap(({ id, via }, index) => [
      ...expectKnown(
        content,
        { file, path: ['routes', index, 'id'], noun: 'situation', id },
        situations,
        where,
      ),
      ...(via === undefined || prerequisites.includes(via.split('/')[0] ?? '')
        ? []
        : [
            finding(
              content,
              file,
              ['routes', index, 'via'],
              'broken-reference',
              `routes[${index}].via names "${via}", and its program is no prerequisite of ${program.id} → Name a cohort of a prerequisite, or add the prerequisite to ${where}.`,
            ),
          ]),
    ]);
  });
}

function priceReferences(content: ReadContent): Finding[] {
  const { programs } = content.collections;
  const creditable = printed(programs).flatMap(({ id, fields }) => [
    id,
    ...fields.components.map((component) => component.id),
  ]);
  const hasFaults = (id: string) =>
    content.files.has(fileOf('programs', id)) && entryOf(programs, id) === undefined;
  return content.collections.pricing.flatMap(({ id, fields }) => {
    const file = fileOf('pricing', id);
    const situations = entryOf(programs, id)?.fields.routes.map((route) => route.id);
    return [
      ...fields.tuition.flatMap(({ route }, index) =>
        route !== null && situations
          ? expectKnown(
              content,
              { file, path: ['tuition', index, 'route'], noun: 'situation', id: route },
              situations,
              `content/${fileOf('programs', id)}`,
            )
          : [],
      ),
      ...fields.tuition.flatMap(({ cohorts }, index) =>
        cohorts.flatMap((cohort, place) => {
          if (cohort.startsWith(`${id}/`)) return [];
          const message = `"${cohort}" is a cohort of another program → Name cohorts of ${id}; the price of another stands in its own file.`;
          const path = ['tuition', index, 'cohorts', place];
          return [finding(content, file, path, 'broken-reference', message)];
        }),
      ),
      ...fields.credits.flatMap((credit, index) =>
        hasFaults(credit.for)
          ? []
          : expectKnown(
              content,
              { file, path: ['credits', index, 'for'], noun: 'program', id: credit.for },
              creditable,
              'the catalog',
            ),
      ),
    ];
  });
}

function eligibilityReferences(content: ReadContent): Finding[] {
  return content.collections.eligibility.flatMap(({ id, fields }) => {
    const file = fileOf('eligibility', id);
    const program = content.collections.programs.find((candidate) => candidate.id === id);
    if (!program) return [];
    const forms = formsOf(content, program);
    const names = forms.flatMap((form) =>
      form.fields.sections.flatMap((section) => section.fields.map((field) => field.name)),
    );
    // A form that is missing or has a fault of its own is told of there.
    if (!hasAllForms(content, program)) return [];
    return fields.criteria.flatMap((criterion, c) =>
      criterion.anyOf.flatMap((question, q) =>
        question.field === undefined
          ? []
          : expectKnown(
              content,
              {
                file,
                path: ['criteria', c, 'anyOf', q, 'field'],
                noun: 'question',
                id: question.field,
              },
              names,
              `the application form of ${id}`,
            ),
      ),
    );
  });
}
