/** Loads the calculator once it is reached or touched; at once where the address holds a choice. */
import { startIsland } from '../ui/start-island.ts';

const isShared = /[?&](situation|plan|with|taken)=/.test(location.search);
startIsland('fee-calculator', () => import('./mount.tsx'), isShared ? 'once' : 'reach');
