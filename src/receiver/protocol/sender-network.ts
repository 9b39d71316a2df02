/** Who a sender is, for limits: not one address but the networks it lies in, narrow to wide. */

import { isIPv4, isIPv6 } from 'node:net';

/** Bits of a network, and how many times the limit of one sender it may make. */
export interface NetworkStep {
  readonly bits: number;
  readonly times: number;
}

/** An office shares one address; a neighborhood of providers shares the next step. */
const IPV4_STEPS: readonly NetworkStep[] = [
  { bits: 32, times: 1 },
  { bits: 24, times: 8 },
];

/** One subscriber has a /64 at least, often a /56, sometimes a /48: each is cheap to fill. */
const IPV6_STEPS: readonly NetworkStep[] = [
  { bits: 64, times: 1 },
  { bits: 56, times: 2 },
  { bits: 48, times: 4 },
  { bits: 32, times: 16 },
];

export interface Network extends NetworkStep {
  readonly name: string;
}

/** The networks of an address, narrow to wide. What is no address is a network of its own. */
export function networksOf(address: string): readonly Network[] {
  const plain = addressIn(address);
  if (plain === null) return [{ name: 'unknown', bits: 0, times: 1 }];
  const isV4 = isIPv4(plain);
  const bytes = isV4 ? plain.split('.').map(Number) : ipv6Bytes(plain);
  return (isV4 ? IPV4_STEPS : IPV6_STEPS).map((step) => ({
    ...step,
    name: `${bytes.slice(0, step.bits / 8).join('.')}/${step.bits}`,
  }));
}

/**
 * The address of the sender.
 *
 * @param socketAddress who is connected
 * @param forwarded `X-Forwarded-For`; its last entries come from the proxies in front
 * @param proxies how many of them are believed
 */
export function senderAddress(
  socketAddress: string,
  forwarded: string | undefined,
  proxies: number,
): string {
  const named = (forwarded ?? '').split(',');
  // What the sender itself wrote is before what the believed proxies added.
  const entry = proxies === 0 ? undefined : named.at(-proxies);
  return (entry && addressIn(entry)) || socketAddress;
}

/**
 * The address in what proxies write: alone, with a port, in brackets, in quotes; an IPv4 address that
 * is written as IPv6 as itself. `null` when there is none.
 */
function addressIn(text: string): string | null {
  const entry = text.trim().replace(/^"(.*)"$/, '$1');
  const bare =
    /^\[([^\]]*)\](?::\d{1,5})?$/.exec(entry)?.[1] ??
    /^([\d.]+):\d{1,5}$/.exec(entry)?.[1] ??
    entry;
  const plain = bare.split('%')[0] ?? '';
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return null;
  const bytes = ipv6Bytes(plain);
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
  return isMapped && bytes[11] === 255 ? bytes.slice(12).join('.') : plain;
}

/** The sixteen bytes of an IPv6 address. @param address for which `isIPv6` holds, without zone */
function ipv6Bytes(address: string): number[] {
  // A URL writes every address in the same way: groups of hexadecimal digits, one run left out.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const [front, back] = [groups(head), groups(tail ?? '')];
  const zeros = Array<string>(8 - front.length - back.length).fill('0');
  return [...front, ...zeros, ...back].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}
