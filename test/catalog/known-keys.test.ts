import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { knownKeys, nearestKey } from '#catalog/known-keys.ts';
import { cohortSchema } from '#schemas/cohort.ts';
import { pricingSchema } from '#schemas/pricing.ts';
import { programSchema } from '#schemas/program.ts';

describe('the keys that are known at a place', () => {
  it('are those of the object there', () => {
    expect(knownKeys(cohortSchema, ['time'])).toEqual(['start', 'end', 'nextDay']);
    expect(knownKeys(cohortSchema, ['noSession', 3])).toEqual(['date', 'reason']);
  });

  it('are those of every alternative of a union', () => {
    expect(knownKeys(cohortSchema, ['routes', 0, 'deadline'])).toEqual([
      'date',
      'time',
      'timeZone',
      'opens',
      'priority',
      'extendedFrom',
      'extended',
    ]);
    expect(knownKeys(programSchema, ['offeredEvery'])).toEqual([
      'every',
      'unit',
      'on',
      'roughly',
      'times',
      'per',
      'roughly',
    ]);
  });

  it('are found through defaults, transforms and nested lists', () => {
    expect(knownKeys(pricingSchema, ['tuition', 0, 'plans', 1, 'installments'])).toEqual([
      'count',
      'every',
      'amount',
      'amounts',
    ]);
  });

  it('are none where there is no object', () => {
    expect(knownKeys(cohortSchema, ['name'])).toEqual([]);
    expect(knownKeys(cohortSchema, ['no', 'such', 'place'])).toEqual([]);
    expect(knownKeys(z.string(), [])).toEqual([]);
  });
});

describe('the key that was meant', () => {
  const keys = ['timeZone', 'time', 'starts', 'ends', 'id'];

  it('is at most two slips away, whatever the case', () => {
    expect(nearestKey('timezone', keys)).toBe('timeZone');
    expect(nearestKey('tmieZone', keys)).toBe('timeZone');
    expect(nearestKey('start', keys)).toBe('starts');
    expect(nearestKey('tim', keys)).toBe('time');
  });

  it('is none where nothing is near, or a short key would be another word', () => {
    expect(nearestKey('duration', keys)).toBeNull();
    expect(nearestKey('by', keys)).toBeNull();
    expect(nearestKey('x', [])).toBeNull();
  });
});
