import { describe, expect, it } from 'vitest';
import { cohortsTable } from '#feeds/cohorts-table.ts';
import { AS_OF, catalog } from '../fixtures/demonstration.ts';

const table = cohortsTable(catalog, { now: AS_OF, siteUrl: 'https://example.org/catalog' });
const lines = table.split('\r\n');

describe('the table of cohorts', () => {
  it('names its columns', () => {
    expect(lines[0]).toBe(
      '"cohort","program","name","status","page","starts","ends","timeZone","place","route","situation","via","deadline","applyBy","closesAt","currency","inFull","full","placesLeft"',
    );
  });

  it('has a line for each way into a cohort, with what is not stated left empty', () => {
    const fall = lines.filter((line) => line.startsWith('"kap-certificate/fall-2024"'));
    expect(fall[1]).toBe(
      '"kap-certificate/fall-2024","Ketamine-Assisted Psychotherapy Certificate","Fall 2024","published","https://example.org/catalog/programs/kap-certificate/fall-2024/","2024-09-17","2024-12-10","America/New_York","","prerequisite-enrolled","I’m enrolled in PTI","","not-announced","","","","","",""',
    );
    expect(fall.map((line) => line.split(',').slice(-8, -2).join(','))).toEqual([
      '"","open","2024-09-10","2024-09-11T04:00:00.000Z","USD","3000.00"',
      '"","not-announced","","","",""',
      '"pti-certificate/august-2024","open","2024-07-31","2024-08-01T04:00:00.000Z","USD","5500.00"',
      '"pti-certificate/june-2024","passed","","","USD","5500.00"',
    ]);
  });

  it('has a line for a cohort that one cannot apply to here', () => {
    expect(lines.filter((line) => line.startsWith('"pti-certificate/june-2024"'))).toHaveLength(1);
  });

  it('leaves no name to be read as a formula', () => {
    const [program] = catalog.programs;
    const [cohort] = program?.cohorts ?? [];
    if (!program || !cohort) throw new Error('The demonstration has no cohort.');
    const named = { ...program, cohorts: [{ ...cohort, name: '=1+1' }] };
    const [, line = ''] = cohortsTable(
      { ...catalog, programs: [named] },
      { now: AS_OF, siteUrl: 'https://example.org' },
    ).split('\r\n');
    expect(line).toContain(`,"'=1+1",`);
  });
});
