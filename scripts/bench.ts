/**
 * `npm run bench`: builds catalogs of 100 and 1,000 programs. `-- 1000 4000` builds these two,
 * `-- receiver` measures the receiver, with a million applications in its store or as many as named.
 */
import { runReceiverBench } from '../test/bench/receiver.ts';
import { runBench } from '../test/bench/run.ts';

const [first, ...others] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const sizes = [first, ...others].filter((word) => word !== undefined).map(Number);
const isKept =
  first === 'receiver'
    ? await runReceiverBench(Number(others[0] ?? 1_000_000), say)
    : await runBench(sizes.length > 0 ? sizes : [100, 1000]);
process.exit(isKept ? 0 : 1);
