/** The keeper of the answers, with what is shown of it. */
import type { DraftKeeper } from './keeping/keeper.ts';

export interface Kept {
  readonly keeper: DraftKeeper;
  readonly parts: typeof import('./keeping/Keeping.tsx');
}
