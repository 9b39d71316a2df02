/** C4: what is written and nobody can reach: files nothing reads, files without their program. */

import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { DECISIONS } from '#domain/admission.ts';
import { kindOfForm } from '#domain/application.ts';
import {
  isOwnPage,
  isReservedId,
  isReservedPage,
  isReservedPlace,
  textPageAddress,
} from '#domain/text-pages.ts';
import { firstSession } from './cohort-sessions.ts';
import { type Finding, finding } from './finding.ts';
import { formsOf, hasFaults, printed, programOf } from './programs.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every finding of a file that nobody can reach, or under a name that is reserved. */
export function checkReachability(content: ReadContent): Finding[] {
  return [
    ...filesNotRead(content),
    ...names(content),
    ...orphans(content),
    ...unreachableCohorts(content),
    ...cancelledCohorts(content),
    ...programsWithoutForm(content),
    ...unused(content),
  ];
}

/** Pictures and notes may lie anywhere; a text file where nothing reads it was meant to be read. */
function filesNotRead(content: ReadContent): Finding[] {
  return content.otherFiles
    .filter(
      (file) =>
        /\.(mdx?|ya?ml|json|txt|docx?|odt|rtf|html?|csv)$/i.test(file) &&
        !/(^|\/)README\.md$/.test(file),
    )
    .map((file) =>
      finding(
        content,
        file,
        [],
        'not-read',
        'nothing reads this file → Move it into the folder of its kind, with the ending .mdx (texts) or .yaml (site, eligibility, applications).',
      ),
    );
}

function names(content: ReadContent): Finding[] {
  const files = [...content.files.keys()].filter((file) => file !== 'site.yaml');
  const known = new Set(files);
  return files.flatMap((file): Finding[] => {
    const [collection = '', ...rest] = file.replace(/\.\w+$/, '').split('/');
    const depth = collection === 'cohorts' ? 2 : 1;
    // A name that differs from another only by capitals is told of as a duplicate.
    if (file !== file.toLowerCase() && known.has(file.toLowerCase())) return [];
    if (rest.length !== depth) {
      const message =
        collection === 'cohorts'
          ? 'a cohort lies in the folder of its program → Move it to content/cohorts/<program>/<cohort>.mdx.'
          : `a file of ${collection} lies in no folder of its own → Move it to content/${collection}/.`;
      return [finding(content, file, [], 'bad-id', message)];
    }
    const wrong = rest.find((name) => !ID.test(name));
    if (wrong !== undefined) {
      const message = `"${wrong}" cannot be part of an address → Rename it with small letters, digits and single hyphens.`;
      return [finding(content, file, [], 'bad-id', message)];
    }
    const id = rest.at(-1) ?? '';
    const isPlace = isReservedPlace(collection, id);
    if (!isPlace && !isReserved(collection, id)) return [];
    const what = isPlace ? 'a place of the page itself' : 'an address of the site itself';
    const message = `"${id}" is ${what} → Choose another name.`;
    return [finding(content, file, [], 'reserved-id', message)];
  });
}

function isReserved(collection: string, id: string): boolean {
  if (collection === 'pages') return isReservedPage(id);
  return (collection === 'programs' || collection === 'cohorts') && isReservedId(id);
}

function orphans(content: ReadContent): Finding[] {
  return (['cohorts', 'pricing', 'eligibility'] as const).flatMap((collection) =>
    content.collections[collection].flatMap(({ id }) => {
      const program = id.split('/')[0] ?? '';
      if (content.files.has(fileOf('programs', program))) return [];
      const message = `there is no program "${program}" → Write content/${fileOf('programs', program)}, or rename this ${collection === 'cohorts' ? 'folder' : 'file'}.`;
      return [finding(content, fileOf(collection, id), [], 'orphan', message)];
    }),
  );
}

/** A cohort is entered by its own routes, or as the prerequisite taken with another. */
function unreachableCohorts(content: ReadContent): Finding[] {
  const named = content.collections.cohorts.flatMap(({ fields }) =>
    fields.routes.map((route) => route.via),
  );
  return content.collections.cohorts.flatMap(({ id, fields }) => {
    const program = programOf(content, id);
    if (fields.status !== 'published' || program?.fields.status !== 'published') return [];
    const { by } = program.fields.admission;
    const isReached =
      writtenRoutes(fields).length > 0 || named.includes(id) || by === 'ask-admissions';
    if (isReached) {
      const missing = program.fields.routes.filter(
        (situation) => !fields.routes.some((route) => route.id === situation.id),
      );
      return missing.length === 0 || fields.routes.length === 0
        ? []
        : [
            finding(
              content,
              fileOf('cohorts', id),
              ['routes'],
              'situation-left-out',
              `routes says nothing to applicants who say “${missing[0]?.label}” → Add - id: ${missing[0]?.id} with its deadline, or not-announced.`,
            ),
          ];
    }
    const fix =
      by === 'with-program'
        ? `Name it as via in a cohort of ${program.fields.admission.withProgram ?? 'the program it is taken with'}, or archive it.`
        : program.fields.routes.length > 0
          ? 'Add routes with their deadlines, or archive it.'
          : 'Add deadline: with its date or not-announced, or archive it.';
    // A cohort with a fault of its own, or one that names a cohort that does not exist, may mean this one.
    if (hasFaults(content, 'cohorts') || named.some((via) => isUnknown(content, via))) return [];
    const message = `nobody can enter this cohort → ${fix}`;
    return [finding(content, fileOf('cohorts', id), [], 'unreachable', message)];
  });
}

/** What nobody holds any more is still offered until the cohort is archived. */
function cancelledCohorts(content: ReadContent): Finding[] {
  return printed(content.collections.cohorts).flatMap((cohort) => {
    const isCancelled = cohort.fields.sessions.length > 0 && firstSession(cohort) === undefined;
    if (!isCancelled || cohort.fields.status === 'archived') return [];
    const message =
      'every class is canceled, and the cohort is still offered → Write status: archived, or write the new dates of its classes.';
    return [finding(content, fileOf('cohorts', cohort.id), ['sessions'], 'all-cancelled', message)];
  });
}

function isUnknown({ files }: ReadContent, cohort: string | undefined): boolean {
  return cohort !== undefined && !files.has(fileOf('cohorts', cohort));
}

function programsWithoutForm(content: ReadContent): Finding[] {
  return printed(content.collections.programs).flatMap((program) => {
    const { admission, byDemand, routes } = program.fields;
    const file = fileOf('programs', program.id);
    if (admission.by === 'with-program' && admission.withProgram === undefined) {
      const message =
        'admission.by is with-program, and withProgram is missing → Name the program whose application includes this one.';
      return [finding(content, file, ['admission', 'by'], 'no-way-to-apply', message)];
    }
    const hasList =
      admission.by === 'application' &&
      admission.form === undefined &&
      content.collections.applications.some(({ id }) => id === 'interest');
    if (byDemand !== undefined && !hasList) {
      const message =
        'byDemand needs a list to join → Say admission by: application without a form, and keep applications/interest.yaml.';
      return [finding(content, file, ['byDemand'], 'no-way-to-apply', message)];
    }
    const own = formsOf(content, program).find(({ id }) => kindOfForm(id) !== 'application');
    if (own !== undefined) {
      const route = routes.findIndex(({ form }) => form === own.id);
      const at = route < 0 ? ['admission', 'form'] : ['routes', route, 'form'];
      const message = `form ${own.id} is the site’s own and takes no application → Name another file in content/applications.`;
      return [finding(content, file, at, 'no-way-to-apply', message)];
    }
    if (byDemand !== undefined) return [];
    if (admission.by !== 'application' || admission.form !== undefined || routes.length > 0) {
      return [];
    }
    const message =
      'admission.by is application, and no form is named → Add form: with the name of a file in content/applications, or routes.';
    return [finding(content, file, ['admission', 'by'], 'no-way-to-apply', message)];
  });
}

/** Whether something is unused can only be told where every file that may name it can be read. */
function unused(content: ReadContent): Finding[] {
  if (content.faults.length > 0) return [];
  const { programs, cohorts, people, applications } = content.collections;
  const roles = [
    ...programs.flatMap(({ fields }) => fields.people.map(({ person }) => person)),
    ...cohorts.flatMap(({ fields }) => fields.leads),
  ];
  const forms = programs.flatMap((program) => formsOf(content, program).map(({ id }) => id));
  const statements = programs.flatMap(({ fields }) => fields.statements);
  return [
    ...printed(people)
      .filter(({ id }) => !roles.includes(id))
      .map(({ id }) =>
        finding(
          content,
          fileOf('people', id),
          [],
          'unused',
          'no program and no cohort names this person → Give them a role, or make the file a draft.',
        ),
      ),
    ...printed(applications)
      .filter(({ id }) => kindOfForm(id) === 'application' && !forms.includes(id))
      .map(({ id }) =>
        finding(
          content,
          fileOf('applications', id),
          [],
          'unused',
          'no program uses this form → Name it in a program, or make it a draft.',
        ),
      ),
    ...unusedLetters(content),
    ...content.collections.pages
      .filter(({ id, fields }) => fields.status === 'archived' && !isOwnPage(id))
      .map(({ id }) =>
        finding(
          content,
          fileOf('pages', id),
          ['status'],
          'unused',
          `status: archived changes nothing here: ${textPageAddress(id)} stays part of every site → Publish the text, or make it a draft.`,
        ),
      ),
    ...(content.site?.statements ?? []).flatMap(({ id }, index) =>
      statements.includes(id)
        ? []
        : [
            finding(
              content,
              'site.yaml',
              ['statements', index, 'id'],
              'unused',
              `no program carries the statement "${id}" → Name it in statements of a program, or delete it.`,
            ),
          ],
    ),
  ];
}

/** Of several letters that tell one decision, a program has the one that names it, else the first. */
function unusedLetters(content: ReadContent): Finding[] {
  const { programs, letters } = content.collections;
  const known = printed(letters);
  const drafts = programs.filter(({ fields }) => fields.status === 'draft').map(({ id }) => id);
  const deciding = printed(programs).filter(
    ({ fields }) => fields.admission.by === 'application' || fields.routes.length > 0,
  );
  const used = new Set(
    deciding.flatMap(({ id }) =>
      DECISIONS.map((decision) => {
        const told = known.filter(({ fields }) => fields.kind === decision);
        const own = told.find(({ fields }) => fields.programs.includes(id));
        return own ?? told.find(({ fields }) => fields.programs.length === 0);
      }),
    ),
  );
  return known
    .filter((letter) => !used.has(letter))
    .filter(({ fields }) => !fields.programs.some((id) => drafts.includes(id)))
    .filter(({ fields }) => fields.programs.length > 0 || deciding.length > 0)
    .map(({ id, fields }) => {
      const message = `no application gets this letter: its programs take none, or another ${fields.kind} letter is theirs → Name other programs, or make the file a draft.`;
      return finding(content, fileOf('letters', id), [], 'unused', message);
    });
}
