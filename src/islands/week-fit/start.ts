/** Loads the week once its place is opened. */
import { startIsland } from '../ui/start-island.ts';

startIsland('week-fit', () => import('./mount.tsx'), 'touch');
