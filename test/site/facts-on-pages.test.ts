/** Every fact that applicants decide by, on the page where they look for it. */
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.ts';
import { liveSite, ownSite } from './sites.ts';

const facts: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  '/': [
    'Open for application',
    'Ketamine-Assisted Psychotherapy Certificate, Fall 2024',
    'Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET',
    'none on Oct 22',
    /Completed PTI \$3,000 in full Apply by Sep 10, 2024 .* or \$1,050 a month/,
    /Need PTI with August 2024 PTI \$5,500 in full Apply by Jul 31, 2024 .* or \$1,925 a month/,
    'On track to a license? See who can apply',
    'From the 2021 program',
  ],
  '/programs/': [
    'Certificate in Psychedelic Therapy and Integration',
    'Postgraduate Certificate in Ketamine-Assisted Psychotherapy',
    'Understanding Ketamine',
    'Reading and Study Group',
    'Clinical Consultation Group',
    'Psychedelic Integration experiential retreat',
    'every 3–4 months',
    'roughly 1–2 times a month',
    'roughly every 2–3 months',
  ],
  '/programs/kap-certificate/': [
    'Live online · 12 two-hour classes',
    /Completed PTI \$3,000 in full Apply by Sep 10, 2024 .* or \$1,050 a month/,
    /Need PTI with August 2024 PTI \$5,500 in full Apply by Jul 31, 2024 .* or \$1,925 a month/,
    'July 31: last day to apply, Need PTI (with August 2024 PTI)',
    'September 10: last day to apply, Completed PTI',
    'The fastest way in: apply for Fall 2024 together with August 2024 PTI.',
    'Twelve Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.',
    'No class on October 22.',
    'With Chantelle Thomas.',
    '3 × $1,050 $3,150 in all, $150 more',
    '3 × $1,925 $5,775 in all, $275 more',
    'Payable before the program starts',
    'Other due dates are not stated.',
    'Price not stated',
    'The deadline is not stated. Ask admissions',
    /with June 2024 PTI: The deadline has passed; its date was not recorded/i,
    'August PTI’s dates are not published here. A decision can take until August 7. Ask admissions when it begins before you apply.',
    'How to pay, and when you choose a plan, is not stated.',
    'Within 1 week of receipt',
    'acceptance, deferral, or refusal',
    'The program administrator',
    'Class 1: Orientation',
    'Class 12: Putting Ketamine Therapy into Practice',
    'Candace Oglesby, LCPC Program director of the 2024 program',
    'It is not a license',
    'not a healthcare provider',
    'from the 2021 document',
    'A license from abroad',
    '$9,875 in 12 monthly installments of about $822.92',
    'Five learning components and one-to-one mentoring, 125 hours of class and training',
  ],
  '/programs/kap-certificate/fall-2024/': [
    '12-week program',
    '1 Tuesday, September 17, 2024 11 AM–1 PM ET',
    'Tuesday, October 22, 2024 No class',
    '6 Tuesday, October 29, 2024 11 AM–1 PM ET',
    '12 Tuesday, December 10, 2024 11 AM–1 PM ET',
    'Who leads',
    'Chantelle Thomas',
    'Apply by Sep 10, 2024',
    'Apply by Jul 31, 2024',
  ],
  '/programs/kap-certificate/summer-2024/': [
    '7-week intensive',
    '1 Tuesday, June 4, 2024 12–2 PM ET',
    '12 Tuesday, July 23, 2024 12–2 PM ET',
    'No class on June 20, July 2, and July 4. No class from June 30 to July 6.',
    'Jayne Gumpel',
    'This cohort is in progress. It is not open for application.',
    'The deadline has passed; its date was not recorded',
  ],
  '/programs/pti-certificate/': [
    '6 weeks',
    'August 2024; the days are not published here',
    'The price is not stated. Ask admissions.',
    'with Fall 2024 KAP Apply by July 31, 2024',
    'Apply together with KAP',
  ],
  '/programs/pc-kap/': [
    'From the 2021 program',
    'Ask admissions whether it is still offered.',
    '125 hours of class and training',
    'Not counted Reading and practice outside of class',
    '8 × $822.92',
    '4 × $822.91',
    'each payment is computed here',
    'Application fee: $100.',
    'Amount not stated; admissions confirms it',
    'Lodging',
    'Two trainers interview every eligible applicant.',
    'Within 4 weeks of receipt',
    '20 × 90 minutes',
    '4–8 meetings',
    '6.5 hours of Category 1 CME',
    'APA CE',
    'over 600 members, as stated in 2021',
    'Taught the KAP Class in the 2021 program',
    'Intake dates',
  ],
  '/programs/understanding-ketamine/': [
    '6.5 hours of Category 1 CME, as stated in 2021',
    'APA CE through a cosponsor, the SCRC',
  ],
  '/programs/reading-and-study-group/': ['APA CE through a cosponsor, the SCRC'],
  '/programs/clinical-consultation-group/': ['APA CE through a cosponsor, the SCRC'],
  '/programs/experiential-retreat/october-2021/': ['October 2021; the days are not published here'],
  '/cohorts/': [
    'KAP Fall 2024 12-week program September 17 – December 10, 2024 Tuesdays, 11 AM–1 PM ET',
    'KAP Summer 2024',
    'PTI August 2024 August 2024; the days are not published here',
    'Completed PTI $3,000 in full',
    'Need PTI $5,500 in full',
    'Enrolled in PTI Price not stated',
  ],
  '/eligibility/kap-certificate/': [
    /I’m on track to a license, [^.]* You can still apply\. Say where you are in your training\./,
    'Ask admissions',
    'These are minimums.',
    'Nothing here is a decision, and nothing here keeps you from applying.',
  ],
  '/apply/kap-certificate/': [
    'A decision takes up to 1 week after your application arrives.',
    'I’ve completed PTI Apply by September 10, 2024 · $3,000 in full',
    'I’m enrolled in PTI The deadline is not stated. Ask admissions · Price not stated',
    'I still need PTI, with August 2024 PTI · Apply by July 31, 2024 · $5,500 in full',
    'Don’t include your own health or drug-use history, or anything that could identify a client. We don’t ask for it.',
    'This does not affect the decision.',
    'Your application goes only to whoever runs this copy.',
    'Phone number (optional)',
  ],
  '/apply/pc-kap/': [
    'This describes the 2021 program. Ask admissions whether it is still offered before you apply.',
    'Application fee: $100. This site takes no payment, and how to pay is not stated: ask admissions.',
    'A decision takes up to 4 weeks after your application arrives.',
  ],
  '/people/': [
    'Ingmar Gorman, PhD',
    'Elizabeth Nielson, PhD',
    'Jeffrey Guss, MD',
    'Casey Paleos, MD',
    'as stated in 2021',
    'What participants said, in summary',
    'which program they took is not stated',
    'Joe Hatcher, Licensed psychologist',
  ],
};

describe.each(Object.entries(facts))('%s', (address, expected) => {
  const text = pageText(ownSite, address);

  it.each(expected.map((fact) => ({ fact })))('says $fact', ({ fact }) => {
    if (typeof fact === 'string') expect(text).toContain(fact);
    else expect(text).toMatch(fact);
  });
});

describe('words that applicants never read', () => {
  it.each(Object.keys(facts))('are not on %s', (address) => {
    const text = pageText(ownSite, address);
    expect(text).not.toMatch(/\b(route|edition|ways in|undefined|null|NaN|\[object)\b/i);
  });
});

describe('the live state without an open cohort', () => {
  it.each(['/', '/programs/kap-certificate/', '/cohorts/', '/apply/', '/apply/kap-certificate/'])(
    'says so on %s',
    (address) => {
      expect(pageText(liveSite, address)).toContain('No cohort is open for application');
    },
  );

  it('never prints an open deadline', () => {
    const pages = ['/', '/programs/kap-certificate/', '/cohorts/', '/apply/'];
    expect(pages.map((address) => pageText(liveSite, address)).join(' ')).not.toMatch(
      /Apply by |days left|Open ·/,
    );
  });
});
