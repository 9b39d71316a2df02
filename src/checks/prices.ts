/** C7: every way in has a price, or says that none is stated. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

/** Every finding of a program or a situation without a price. */
export function checkPrices(content: ReadContent): Finding[] {
  const { programs, pricing } = content.collections;
  return programs.flatMap(({ id, fields }): Finding[] => {
    if (fields.status !== 'published' || fields.admission.by !== 'application') return [];
    const file = fileOf('pricing', id);
    if (!content.files.has(file)) {
      const message = `there is no price for this program → Write content/${file}, with plans or with plans: not-stated.`;
      return [finding(content, fileOf('programs', id), [], 'no-price', message)];
    }
    const prices = pricing.find((entry) => entry.id === id)?.fields;
    if (!prices) return [];
    if (prices.status === 'draft') {
      const message = `the price of ${id} is a draft → Publish it, or make the program a draft too.`;
      return [finding(content, file, ['status'], 'no-price', message)];
    }
    // Modules alone are what one pays for.
    if (prices.tuition.length === 0 && prices.electives.length > 0) return [];
    const known = prices.tuition.map(({ route }) => route);
    // A price for everyone leaves nobody out; one for an unknown situation was meant for another.
    const situations = fields.routes.map((route) => route.id);
    if (known.some((route) => route === null || !situations.includes(route))) return [];
    const missing = fields.routes
      .map((route) => route.id)
      .filter((route) => !known.includes(route));
    if (fields.routes.length === 0 && known.length === 0) missing.push('everyone');
    return missing.map((route) =>
      finding(
        content,
        file,
        ['tuition'],
        'no-price',
        `tuition says nothing about "${route}" → Add - route: ${route} with its plans, or with plans: not-stated.`,
      ),
    );
  });
}
