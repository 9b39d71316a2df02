/** What must never go on: a server in which something was thrown that nobody caught. */

import { serveUntilStopped } from '#server/serve-until-stopped.ts';

await serveUntilStopped(process.env);
setTimeout(() => {
  const fault = new Error('Ada Applicant\n{"event":"application-stored"}');
  if (process.env['CATALOG_STAFF'] === '1') throw fault;
  void Promise.reject(fault);
}, 100);
