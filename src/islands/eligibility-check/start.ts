/** Loads the check once it is reached or touched. */
import { startIsland } from '../ui/start-island.ts';

startIsland('eligibility-check', () => import('./mount.tsx'));
