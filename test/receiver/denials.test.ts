import { afterEach, describe, expect, it } from 'vitest';
import { Denials } from '#receiver/denials.ts';
import { type LogLine, placeOf, printLine } from '#receiver/log.ts';
import { postJson, type Running, startReceiver, supplemental } from './running.ts';

const running: Running[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

describe('the log', () => {
  it('prints one line of plain characters, whatever a reason holds', () => {
    const reason = 'a\n{"event":"forged"}\u001b[31m\u0085\u009b2J\u202e\u2028\u0000é𝒳';
    const line = printLine({ event: 'unexpected-error', reason }, '2026-11-28T12:00:00.000Z');
    expect(line).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(line)).toEqual({
      at: '2026-11-28T12:00:00.000Z',
      event: 'unexpected-error',
      reason,
    });
  });

  it('names the place of an error, and no place that its message makes up', () => {
    const made = placeOf(new RangeError('Ada\n    at forged (/etc/passwd:1:1)'));
    expect(made).toMatch(/^RangeError at .*denials\.test\.ts/);
    expect(made).not.toContain('forged');
    expect(placeOf(new Error(''))).toMatch(/^Error at /);
    expect(placeOf('Ada')).toBe('string');
  });

  it('counts what was turned away, and says so once', async () => {
    const lines: LogLine[] = [];
    const denials = new Denials((line) => lines.push(line));
    for (const status of [429, 403, 429, 429]) denials.count(status);
    expect(lines).toEqual([]);
    denials.stop();
    denials.stop();
    expect(lines).toEqual([
      { event: 'requests-denied', status: 403, count: 1 },
      { event: 'requests-denied', status: 429, count: 3 },
    ]);
  });

  it('has every kind of request that was turned away', async () => {
    const receiver = await startReceiver({ environment: { RATE_LIMIT: '1/1' } });
    const f = `${receiver.url}f/`;
    await postJson(receiver, supplemental(), { Origin: 'https://evil.example' });
    await fetch(`${f}nothing`);
    await fetch(`${f}%0a{"event":"forged"}`);
    await fetch(`${f}application`);
    await fetch(receiver.url, { method: 'DELETE' });
    await postJson(receiver, supplemental());
    await postJson(receiver, supplemental());
    await fetch(`${receiver.url}not-a-page/`);
    await receiver.stop();
    expect(receiver.log.filter(({ event }) => event === 'requests-denied')).toEqual([
      { event: 'requests-denied', status: 403, count: 1 },
      { event: 'requests-denied', status: 404, count: 2 },
      { event: 'requests-denied', status: 405, count: 2 },
      { event: 'requests-denied', status: 429, count: 1 },
    ]);
  });
});

describe('somebody who opens the address a form is sent to', () => {
  it('reads what it is, and finds the way to the form', async () => {
    const receiver = await startReceiver();
    running.push(receiver);
    const open = async (path: string) => {
      const response = await fetch(receiver.url + path, { headers: { Accept: 'text/html' } });
      const text = await response.text();
      const link = /<a href="([^"]+)">Go/.exec(text)?.[1];
      return [response.status, response.headers.get('allow'), /<h1>([^<]+)/.exec(text)?.[1], link];
    };
    expect(await open('f/application')).toEqual([
      405,
      'POST, OPTIONS',
      'Applications are sent here',
      '/apply/',
    ]);
    expect(await open('f/interest')).toEqual([
      405,
      'POST, OPTIONS',
      'Entries for a list are sent here',
      '/programs/',
    ]);
    const program = await fetch(`${receiver.url}f/application`);
    expect([program.status, program.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await program.json()).errors[0].code).toBe('METHOD');
  });
});
