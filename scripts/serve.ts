/** `npm run serve`: the built site and the receiver, without building. */
import { serveUntilStopped } from '#server/serve-until-stopped.ts';

await serveUntilStopped(process.env);
