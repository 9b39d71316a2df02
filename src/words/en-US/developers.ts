/** Words for other programs and the people who write them: the page for developers, `/llms.txt`. */

export const developersWords = {
  title: 'For developers',
  description: 'The catalog as data: addresses, keys, and examples that run.',
  lead: 'Everything on this site is also here as data. No key, no sign-in.',
  filesTitle: 'Files',
  files: {
    catalogApi: 'Every program, cohort, deadline, and price as JSON',
    catalogSchema: 'JSON Schema of that file, with a description of its keys',
    programApi: 'The same keys for one program',
    cohortsTable: 'Every cohort and situation as a line of CSV, for spreadsheets',
    applicationFormsApi: 'The questions of each application form',
    openApi: 'All of these, and the receiver of applications, as OpenAPI 3.1',
    calendar: 'Deadlines as a calendar to subscribe to',
    feed: 'Atom: current cohorts, latest change first',
    llms: 'What is on this site, for assistants',
    llmsFull: 'Every page as Markdown, in one file',
  },
  markdown:
    'Each page also has a Markdown copy: replace the last slash of its address with .md. The home page is /index.md.',
  rulesTitle: 'What you can rely on',
  rules: [
    'Keys are only added. The number in "version" rises if one is removed or changes its type.',
    'Amounts end in "Cents": whole minor units of the currency, so 12550 in USD is 125.50 dollars.',
    'Dates are YYYY-MM-DD. Instants carry their offset. Zones are IANA names.',
    'null means not stated. It never means zero or no.',
    'A status holds for the moment in "statusAt". Compute it again from "closesAt" when you show it later.',
    'Some prices hold only for some cohorts, for some people, or until a day. They are in "cohortTuition" and "conditionalPlans", with their condition. Show the condition with the amount.',
  ],
  examplesTitle: 'Examples',
  runExamples: 'In JavaScript, as they run in Node 22 or later and in browsers.',
  deadlinesExample: 'The last day to apply, for what is still open',
  pricesExample: 'What one program costs',
  webhookTitle: 'Receiving applications',
  webhook: [
    'Whoever runs this site can post each application to another system as JSON. It is posted again until that system replies with 2xx, so it can arrive twice: "Catalog-Delivery" is its id.',
    '"Catalog-Signature" is t=<seconds>,v1=<hex>: HMAC with SHA-256, with a key that both sides share, of <seconds>, a dot, and the raw body. Compute it again, compare in constant time, and refuse what is older than five minutes.',
    'The keys are those of the form and of what the applicant was shown. Access needs are not among them. "version" rises if a key is removed.',
  ],
  programId: 'Replace the id with that of a program in /api/catalog.json.',
} as const;

export const llmsWords = {
  programs: 'Programs',
  cohorts: 'Dated offerings',
  pages: 'Pages',
  data: 'Data',
  /** A heading that readers of such files know: what may be left out. */
  optional: 'Optional',
} as const;
