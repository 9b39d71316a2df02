/** Certificates that a test signs itself (RFC 5280), from a root that only the test believes. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Certificate {
  /** Both as PEM, as a server of Node and nginx take them. */
  readonly cert: string;
  readonly key: string;
}

export interface Issuer {
  readonly root: Certificate;
  /** For a server of that name. @param until ISO date on which it ends; before today: it has expired */
  issue(host: string, until?: string): Certificate;
}

const ECDSA_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const ALTERNATIVE_NAMES = Buffer.from('0603551d11', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');
const TRUE = Buffer.from('0101ff', 'hex');

/** A root of its own, and what it signs. */
export function certificateIssuer(name = 'Root of a test'): Issuer {
  const keys = pair();
  const root = certificate(name, keys, name, keys, '2099-12-31', [
    extension(BASIC_CONSTRAINTS, TRUE, der(0x04, der(0x30, TRUE))),
  ]);
  return {
    root,
    issue: (host, until = '2099-12-31') =>
      certificate(host, pair(), name, keys, until, [
        extension(ALTERNATIVE_NAMES, der(0x04, der(0x30, der(0x82, Buffer.from(host))))),
      ]),
  };
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const pair = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function certificate(
  subject: string,
  keys: Keys,
  issuer: string,
  signer: Keys,
  until: string,
  extensions: readonly Buffer[],
): Certificate {
  const serial = Buffer.from(crypto.randomUUID().replaceAll('-', '').slice(0, 14), 'hex');
  const signed = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1), serial),
    ECDSA_SHA256,
    named(issuer),
    der(0x30, time('2000-01-01'), time(until)),
    named(subject),
    keys.publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, der(0x30, ...extensions)),
  );
  const signature = sign('sha256', signed, signer.privateKey);
  const whole = der(0x30, signed, ECDSA_SHA256, der(0x03, Buffer.of(0), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

function named(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name)))));
}

function time(date: string): Buffer {
  return der(0x18, Buffer.from(`${date.replaceAll('-', '')}000000Z`));
}

function extension(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** A tag, the length in as few bytes as can be, and what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(parts);
  const bytes =
    inside.length < 128 ? [] : inside.length < 256 ? [0x81] : [0x82, inside.length >> 8];
  return Buffer.concat([Buffer.of(tag, ...bytes, inside.length & 0xff), inside]);
}
