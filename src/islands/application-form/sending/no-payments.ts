/**
 * Stands in for the payment packages that the client of the form service imports: no application
 * pays anything here, and nothing of another company is loaded. See `alias` in astro.config.mjs.
 */
export const CardElement = null;
export const Elements = null;
export const useElements = () => null;
export const loadStripe = () => null;
