/** `npm run bench`: builds catalogs of 100 and 1,000 programs. `-- 60` builds one of sixty. */
import { runBench } from '../test/bench/run.ts';

const asked = process.argv.slice(2).map(Number);
process.exitCode = (await runBench(asked.length > 0 ? asked : [100, 1000])) ? 0 : 1;
