/** Pictures that front matter names: where the file lies, what it shows, what must stay in view. */
import { z } from 'astro/zod';
import { type Asked, line } from './fields.ts';
import { shown } from './messages.ts';

/** The name of a picture beside the file that names it, or a path to it. */
export const pictureFile = line
  .refine((name) => /\.[A-Za-z]+$/.test(name) && !/^(?:[a-z]+:|\/)/i.test(name), {
    error: ({ input }) =>
      `${shown(input)} is not the name of a picture → Put the picture beside this file and write its name: portrait.jpg.`,
  })
  .meta({ asks: 'picture' satisfies Asked });

const percent = z
  .number()
  .int('is not a whole number → Write a percentage from 0 to 100: 30.')
  .min(0, 'is below 0 → Write a percentage from 0 to 100: 30.')
  .max(100, 'is above 100 → Write a percentage from 0 to 100: 30.');

export const photoSchema = z.strictObject({
  file: pictureFile.describe('The name of the picture, which lies beside this file: jo-doe.jpg'),
  alt: line
    .refine(
      (text) => !/^(?:an? |the )?(?:photo|picture|image|portrait|headshot)s?\.?$/i.test(text),
      'says that this is a picture → Write what it shows: Jo Doe at her desk.',
    )
    .describe('What the picture shows, for those who do not see it: “Jo Doe at her desk”'),
  focus: z
    .strictObject({
      x: percent.describe('From the left edge: 50 is the middle'),
      y: percent.describe('From the top edge: 30 is a little above the middle'),
    })
    .optional()
    .describe(
      'What must stay in view where the picture is cut to a square, in percent; where it is left out, x: 50, y: 30',
    ),
});
