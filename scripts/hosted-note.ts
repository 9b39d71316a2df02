/** What is lost when applications go to another form service than the own receiver. */

/** The note that a build prints. Ends with a line break. */
export function hostedNote(formEndpoint: string): string {
  return `FORM_ENDPOINT: applications go to ${formEndpoint}. With it you lose:
  - rules on the server: only what formspree.json can say is checked there
  - late marking: the browser says it, from its own clock
  - quarantine: what the honeypot catches is not put aside
  - idempotency: an application sent twice arrives twice, under one reference
  - receipts by mail, and the page of the receipt
  - the error page for browsers without script
Deploy formspree.json from the built folder; its forms have the keys application, interest and contact.
`;
}
