import { describe, expect, it } from 'vitest';
import { assess } from '#domain/eligibility.ts';
import { takenAnswers } from '#islands/eligibility-check/EligibilityCheck.tsx';
import { eligibilityCheckView } from '#view-models/eligibility-check-view.ts';
import { program } from '../fixtures/demonstration.ts';
import { demonstration } from '../view-models/contexts.ts';

const viewOf = (id: string) => eligibilityCheckView(demonstration, program(id));
const kap = viewOf('kap-certificate');
if (kap === null) throw new Error('KAP has no criteria.');

describe('the check of the 2024 program', () => {
  it('names the application that follows in each situation', () => {
    expect(kap.forms.map(({ situation }) => situation?.label)).toEqual([
      'I’ve completed PTI',
      'I’m enrolled in PTI',
      'I still need PTI',
    ]);
    expect(kap.forms[0]?.form).toBe(kap.forms[1]?.form);
    expect(kap.forms[2]?.form).not.toBe(kap.forms[0]?.form);
    expect(kap.apply?.href).toBe('/apply/kap-certificate/');
  });

  it('takes along only what a field of the form asks for', () => {
    const answers = {
      profession: 'nurse',
      license: 'on-track',
      psychotherapy: 'both',
      'training-and-experience': 'both',
      'online-group': 'yes',
    };
    expect(assess(kap.eligibility, answers).outcome).toBe('meets-stated-minimum');
    expect(takenAnswers(kap.eligibility, answers)).toEqual({
      profession: 'nurse',
      license: 'on-track',
      onlineGroup: 'yes',
    });
    expect(takenAnswers(kap.eligibility, { license: 'invented' })).toEqual({});
  });
});

describe('the check of the 2021 program', () => {
  it('leads to its one form, and is none for a program without criteria', () => {
    expect(viewOf('pc-kap')?.forms).toHaveLength(1);
    expect(viewOf('pc-kap')?.forms[0]?.situation).toBeNull();
    expect(viewOf('pti-certificate')).toBeNull();
  });
});
