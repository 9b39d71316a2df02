/** `/api/openapi.json`: the files of the catalog and the receiver as OpenAPI 3.1, for other programs. */
import { z } from 'zod';
import { absoluteUrl, addresses, programApiAddress } from '#domain/addresses.ts';
import { catalogJsonSchema } from './published-schema.ts';

const submission = z
  .object({
    submissionId: z.uuid().meta({ description: 'Made by the sender; the same for every retry' }),
    form: z.string(),
    formVersion: z.string().optional().meta({ description: 'Absent means current' }),
    program: z.string(),
    way: z.string().optional().meta({
      description: 'Full ids of cohort, route and prerequisite cohort, parted by "|", or:',
    }),
    cohort: z.string().optional(),
    route: z.string().optional(),
    via: z.string().optional(),
  })
  .loose()
  .meta({ description: 'Beside these: the fields of the form, see applicationForms' });

const received = z.object({
  ok: z.literal(true),
  next: z.string(),
  reference: z.string().meta({ description: 'The same for every retry of one submission' }),
  late: z.literal(true).optional().meta({ description: 'Arrived after the deadline' }),
  mail: z.enum(['coming', 'later']).optional().meta({
    description: 'A receipt goes to the address given, now or after a look; absent: none does',
  }),
});

const refused = z.object({
  errors: z.array(
    z.object({ code: z.string(), field: z.string().optional(), message: z.string() }),
  ),
});

/** An answer with a body of one media type. */
const answer = (description: string, type: string, schema: object) => ({
  description,
  content: { [type]: { schema } },
});
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, name: string) =>
  answer(description, 'application/json', reference(name));
const text = { type: 'string' };

/**
 * The document.
 *
 * @param site its name and absolute address
 */
export function openApi(site: {
  readonly name: string;
  readonly siteUrl: string;
}): Record<string, unknown> {
  const {
    $defs,
    $schema: _,
    ...catalog
  } = catalogJsonSchema() as {
    $defs: { applicationForms: object };
    $schema?: string;
  };
  const get = (summary: string, ok: object, parameters: readonly object[] = []) => ({
    get: { summary, parameters, responses: { 200: ok } },
  });
  const post = (summary: string) => ({
    post: {
      summary,
      requestBody: {
        required: true,
        content: Object.fromEntries(
          ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'].map(
            (type) => [type, { schema: reference('submission') }],
          ),
        ),
      },
      responses: {
        200: json('Stored, to a sender that accepts JSON', 'received'),
        303: { description: 'Stored, to an HTML form: the page that says so' },
        422: json('Not stored: what to correct', 'refused'),
        429: json('Too many in a short time: send again later', 'refused'),
        503: json('Cannot be stored now: send again later', 'refused'),
      },
    },
  });
  return {
    openapi: '3.1.0',
    info: { title: site.name, version: '1' },
    servers: [{ url: absoluteUrl('/', site.siteUrl).replace(/\/$/, '') || '/' }],
    paths: {
      [addresses.catalogApi]: get(
        'Every program, cohort, deadline and price',
        json('The catalog', 'catalog'),
      ),
      [programApiAddress('{program}')]: get(
        'The same keys for one program',
        json('The catalog cut to the program', 'catalog'),
        [{ name: 'program', in: 'path', required: true, schema: text }],
      ),
      [addresses.cohortsTable]: get(
        'Each way into each cohort as a line',
        answer('A line with the names of the columns, then one for each way', 'text/csv', text),
      ),
      [addresses.applicationFormsApi]: get(
        'The questions of each form',
        json('The forms', 'applicationForms'),
      ),
      [addresses.receiveApplication]: post('Send an application'),
      [addresses.receiveInterest]: post('Ask to be told of new dates'),
      [addresses.receiveContact]: post('Ask admissions something'),
      [addresses.arrived]: get(
        'Whether a submission has arrived',
        answer('“arrived” or “not here”', 'text/plain', { enum: ['arrived', 'not here'] }),
        [{ name: 'id', in: 'query', required: true, schema: { ...text, format: 'uuid' } }],
      ),
    },
    components: {
      schemas: {
        catalog,
        applicationForms: $defs.applicationForms,
        submission: z.toJSONSchema(submission),
        received: z.toJSONSchema(received),
        refused: z.toJSONSchema(refused),
      },
    },
  };
}
