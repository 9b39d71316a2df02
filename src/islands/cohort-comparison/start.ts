/** Loads the comparison once it is touched; at once where the address names cohorts. */
import { startIsland } from '../ui/start-island.ts';

const isShared = location.search.includes('cohort=');
startIsland('cohort-comparison', () => import('./mount.tsx'), isShared ? 'once' : 'reach');
