/** What the values of the built files are, by the names their documentation uses. */
import { z } from 'zod';

export const date = z.string().meta({ format: 'date', description: 'YYYY-MM-DD' });
export const partialDate = z.string().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD' });
export const instant = z.string().meta({ format: 'date-time' });
export const time = z.string().meta({ description: 'HH:MM on the clock of the zone' });
export const cents = z.number().int().nonnegative().meta({
  description: 'Minor units of the currency: cents for USD, whole yen for JPY, fils for KWD',
});
export const currency = z.string().meta({ description: 'ISO 4217' });
export const text = z.string();
export const unit = z.enum(['day', 'week', 'month', 'year']);
export const range = z.object({ min: z.number().int(), max: z.number().int() });

/** What was built is read, never changed. */
export type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;
