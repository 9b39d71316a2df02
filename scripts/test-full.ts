/** `npm run test:full`: the stated figures of the receiver, and every edit told. `-- 0.05` takes a twentieth of them. */
import { runFull } from '../test/receiver/full/run.ts';

const part = Number(process.argv[2] ?? '1');
process.exitCode = (await runFull(part)) ? 0 : 1;
