/** Whether an address of another site can be one: a browser opens more than anybody means. */

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(String.raw`^(?:${LABEL}\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$`);

/** `https://example.org/a`: a host of several words, no space, no name or password before it. */
export function isWebAddress(text: string): boolean {
  const url = /^https?:\/\/[^\s/?#@]+\S*$/i.test(text) ? URL.parse(text) : null;
  return url !== null && HOST.test(url.hostname) && url.username === '' && url.password === '';
}
