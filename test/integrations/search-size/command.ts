/**
 * What one search transfers at growing sizes, as the table in the README:
 * `node test/integrations/search-size/command.ts 0 100 1000` (0: the shipped catalog).
 */
import { measureSearch } from './measure.ts';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const size of process.argv.slice(2).map(Number)) {
  const query = 'october';
  const found = await measureSearch(size, query);
  const { programs, records, machine, beginning, parts, texts, total, matches } = found;
  const cells = [machine, beginning, parts, texts, total].map(kilobytes).join(' | ');
  process.stdout.write(`| ${programs} | ${records} | ${matches} | ${cells} |\n`);
}
process.exit();
