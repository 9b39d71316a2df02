/** The pages of a build that say something themselves, without those that only lead to another. */
import { attributeOf, type BuiltPage, eachBuiltPage } from '#integrations/built-pages.ts';

/** Every page but those at old addresses. */
export function standingPages(outDir: string): readonly BuiltPage[] {
  return [...eachBuiltPage(outDir)].filter(
    ({ elements }) =>
      !elements.some((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh'),
  );
}
