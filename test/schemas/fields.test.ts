import { describe, expect, it } from 'vitest';
import type { CollectionName } from '#schemas/collections.ts';
import { faultsIn, faultsOf, shortest, shortestSite } from './faults.ts';

describe('the shortest file of every kind', () => {
  it('has no faults', () => {
    const found = (Object.keys(shortest) as CollectionName[]).map((kind) =>
      faultsIn(kind, shortest[kind]),
    );
    expect(found.flat()).toEqual([]);
    expect(faultsIn('site', shortestSite)).toEqual([]);
  });
});

describe('a key', () => {
  it('that is unknown is told with the one that was meant', () => {
    expect(faultsOf('cohorts', 'timeZone:', 'timezone:')).toEqual([
      '2:1 "timezone" is not a key here → Did you mean "timeZone"?',
    ]);
    expect(faultsOf('cohorts', 'end:', 'ends:')).toEqual([
      '3:25 "ends" is not a key here → Did you mean "end"?',
    ]);
    expect(faultsOf('programs', 'by:', 'how: email, by:')).toEqual([
      '9:14 "how" is not a key here → Remove it, or look it up in content/README.md.',
    ]);
    expect(faultsOf('site', 'retentionDays', 'retentiondays')).toEqual([
      '12:1 "retentiondays" is not a key here → Did you mean "retentionDays"?',
    ]);
  });

  it('that is missing is told with an example', () => {
    expect(faultsIn('cohorts', 'name: Fall 2024')).toEqual([
      '1:1 timeZone is missing → Write an IANA time zone, for example America/New_York.',
    ]);
    expect(faultsIn('programs', 'title: A program')).toEqual([
      '1:1 availability is missing → Write offered, unconfirmed or archived.',
      '1:1 kind is missing → Write certificate, workshop, study-group, consultation-group, retreat, other, or the id of an own one under kinds in site.yaml.',
      '1:1 delivery is missing → Write live-online, hybrid, in-person, self-paced or not-stated.',
      '1:1 summary is missing → Write a sentence or two.',
      '1:1 admission is missing → Write a group of keys, for example { key: value }, or one key a line.',
    ]);
    expect(faultsIn('pricing', 'tuition: []')).toEqual([
      '1:1 currency is missing → Write a currency code (ISO 4217), for example USD.',
    ]);
    expect(faultsIn('faq', 'topic: learning')).toEqual([
      '1:1 question is missing → Write one line of text.',
    ]);
    expect(faultsIn('site', 'contentVersion: 1')).toEqual([
      '1:1 name is missing → Write one line of text.',
      '1:1 shortName is missing → Write one line of text.',
      '1:1 tagline is missing → Write a sentence or two.',
      '1:1 description is missing → Write a sentence or two.',
      '1:1 timeZone is missing → Write an IANA time zone, for example America/New_York.',
      '1:1 currency is missing → Write a currency code (ISO 4217), for example USD.',
      '1:1 locale is missing → Write en-US.',
      '1:1 notice is missing → Write a sentence or two.',
      '1:1 contacts is missing → Write a group of keys, for example { key: value }, or one key a line.',
      '1:1 retentionDays is missing → Write a number, for example 12.',
    ]);
  });

  it('without a value is told as empty, not as null', () => {
    expect(faultsOf('cohorts', 'name: Fall 2024', 'name:')).toEqual([
      '1:6 name is empty → Write the text, or leave the key out if it is optional.',
    ]);
    expect(faultsOf('cohorts', 'America/New_York', '')).toEqual([
      '2:11 timeZone is empty → Write an IANA time zone, for example America/New_York, or leave the key out if it is optional.',
    ]);
    expect(faultsOf('programs', 'offered', '')).toEqual([
      '4:15 availability is empty → Write offered, unconfirmed or archived.',
    ]);
    expect(faultsIn('cohorts', `${shortest.cohorts}\nleads:`)).toEqual([
      '9:7 leads is empty → Write a list, for example [first, second], or one entry a line, each after a hyphen, or leave the key out if it is optional.',
    ]);
  });
});

describe('a date', () => {
  it('needs its quotes', () => {
    expect(faultsOf('cohorts', '"2024-09-17"', '2024-09-17')).toEqual([
      '5:5 sessions[0] 2024-09-17 is not in quotes → Put quotes around it: "2024-09-17".',
    ]);
    expect(faultsOf('cohorts', '"2024-09-10"', '2024-09-10')).toEqual([
      '8:15 routes[0].deadline 2024-09-10 is not in quotes → Put quotes around it: "2024-09-10".',
    ]);
    expect(faultsOf('programs', '"2024"', '2024')).toEqual([
      '2:10 edition 2024 is not in quotes → Put quotes around it: "2024".',
    ]);
  });

  it('must be one of the calendar, and is repeated as it was written', () => {
    expect(faultsOf('cohorts', '"2024-09-17"', '"2024-02-31"')).toEqual([
      '5:5 sessions[0] "2024-02-31" is not a date in the calendar → Write it like "2024-09-17".',
    ]);
    expect(faultsOf('cohorts', '"2024-09-17"', '2024-02-31')).toEqual([
      '5:5 sessions[0] 2024-02-31 is not in quotes → Put quotes around it: "2024-02-31".',
    ]);
    expect(faultsOf('cohorts', '"2024-09-10"', '"2024-13-01"')).toEqual([
      '8:15 routes[0].deadline "2024-13-01" is not a date in the calendar → Write it like "2024-09-17".',
    ]);
    expect(faultsOf('cohorts', '"2024-09-10"', '{ date: "2023-02-29" }')).toEqual([
      '8:23 routes[0].deadline.date "2023-02-29" is not a date in the calendar → Write it like "2024-09-17".',
    ]);
  });

  it('of which only a part is known is a month or a year', () => {
    const partial = (starts: string) =>
      faultsIn('cohorts', `name: Fall\ntimeZone: America/New_York\nstarts: ${starts}`);
    expect(['"2024"', '"2024-08"', '"2024-08-06"'].flatMap(partial)).toEqual([]);
    expect(partial('2024')).toEqual([
      '3:9 starts 2024 is not in quotes → Put quotes around it: "2024".',
    ]);
    expect(partial('"2024-13"')).toEqual([
      '3:9 starts "2024-13" is not a date, a month or a year → Write it like "2024-08" or "2024-09-17".',
    ]);
    expect(partial('"August 2024"')).toEqual([
      '3:9 starts "August 2024" is not a date, a month or a year → Write it like "2024-08" or "2024-09-17".',
    ]);
  });

  it('with a time is wall time', () => {
    expect(faultsIn('site', `${shortestSite}\nasOf: "2024-07-15T25:00"`)).toEqual([
      '13:7 asOf "2024-07-15T25:00" is not a date and a time → Write it like "2024-07-15T12:00".',
    ]);
    expect(faultsIn('site', `${shortestSite}\nasOf: 2024-07-15T12:00:00`)).toEqual([
      '13:7 asOf 2024-07-15T12:00:00 is not in quotes → Put quotes around it: "2024-07-15T12:00:00".',
    ]);
  });
});

describe('a time, a zone, a length of time', () => {
  it('is a time of day of 24 hours', () => {
    expect(faultsOf('cohorts', '"11:00"', '"11 AM"')).toEqual([
      '3:16 time.start "11 AM" is not a time of day (24 hours) → Write it like "11:00".',
    ]);
    expect(faultsOf('cohorts', '"13:00"', '"24:30"')).toEqual([
      '3:30 time.end "24:30" is not a time of day (24 hours) → Write it like "11:00".',
    ]);
  });

  it('is a zone of the IANA database, spelled as there', () => {
    expect(faultsOf('cohorts', 'America/New_York', 'EST')).toEqual([
      '2:11 timeZone "EST" is not an IANA time zone → Write it like America/New_York.',
    ]);
    expect(faultsOf('cohorts', 'America/New_York', 'America/Newyork')).toEqual([
      '2:11 timeZone "America/Newyork" is not an IANA time zone → Write it like America/New_York.',
    ]);
    expect(faultsOf('site', 'America/New_York', 'ET')).toEqual([
      '6:11 timeZone "ET" is not an IANA time zone → Write it like America/New_York.',
    ]);
  });

  it('is an ISO 8601 duration', () => {
    expect(
      faultsOf('programs', 'ask-admissions', 'ask-admissions, decisionWithin: 1 week'),
    ).toEqual([
      '9:50 admission.decisionWithin "1 week" is not a length of time → Write it like P1W (one week), P1M (one month), or not-stated.',
    ]);
    expect(faultsIn('programs', `${shortest.programs}\nduration: P0W`)).toEqual([
      '10:11 duration "P0W" is not a length of time → Write it like P1W (one week), P1M (one month), or not-stated.',
    ]);
  });
});

describe('text', () => {
  it('is one line where one line is asked for', () => {
    expect(faultsOf('faq', 'Why?', '|\n  Why\n  so?')).toEqual([
      '1:11 question runs over several lines → Write it on one line.',
    ]);
  });

  it('is text, and not empty', () => {
    expect(faultsOf('faq', 'Why?', '42')).toEqual([
      '1:11 question 42 is not text → Put quotes around it.',
    ]);
    expect(faultsOf('faq', 'Why?', '""')).toEqual([
      '1:11 question is empty → Write the text, or leave the key out if it is optional.',
    ]);
    expect(faultsOf('pages', 'A sentence.', '[a, b]')).toEqual([
      '2:14 description ["a","b"] is not text → Put quotes around it.',
    ]);
  });
});

describe('a choice', () => {
  it('names what there is to choose from', () => {
    expect(faultsOf('programs', 'live-online', 'online')).toEqual([
      '7:11 delivery "online" is not known here → Write live-online, hybrid, in-person, self-paced or not-stated.',
    ]);
    expect(faultsOf('testimonials', 'recorded', 'yes')).toEqual([
      '3:13 permission "yes" is not known here → Write recorded or not-recorded.',
    ]);
    expect(faultsOf('people', 'name: Ada', 'name: Ada\nstatus: hidden')).toEqual([
      '2:9 status "hidden" is not known here → Write draft, published or archived.',
    ]);
    expect(faultsOf('site', 'en-US', 'en-GB')).toEqual([
      '8:9 locale "en-GB" is not known here → Write en-US.',
    ]);
    expect(faultsOf('site', 'contentVersion: 1', 'contentVersion: 2')).toEqual([
      '1:17 contentVersion 2 is not a content version this program reads → Write contentVersion: 1.',
    ]);
  });
});

describe('a number, a list, an address', () => {
  it('is what its key takes', () => {
    expect(faultsOf('site', '365', '"365"')).toEqual([
      '12:16 retentionDays "365" is not a number → Write it like 12.',
    ]);
    expect(faultsOf('site', '365', '0')).toEqual([
      '12:16 retentionDays 0 is too small → Write a number from 1.',
    ]);
    expect(faultsOf('site', 'admissions@example.org', 'admissions')).toEqual([
      '11:30 contacts.admissionsEmail "admissions" is not an email address → Write it like admissions@example.org.',
    ]);
    expect(faultsIn('site', `${shortestSite}\nurl: example.org`)).toEqual([
      '13:6 url "example.org" is not an address → Write it like https://example.org.',
    ]);
    expect(faultsIn('site', `${shortestSite}\nredirects: [{ from: old, to: /new/ }]`)).toEqual([
      '13:21 redirects[0].from is not an address of this site → Write it like /programs/kap-certificate/.',
    ]);
    expect(faultsIn('cohorts', `${shortest.cohorts}\nwaitingList: "yes"`)).toEqual([
      '9:14 waitingList "yes" is not true or false → Write it like true.',
    ]);
    expect(faultsIn('programs', `${shortest.programs}\nteaches: one`)).toEqual([
      '10:10 teaches "one" is not a list → Write it like [first, second], or one entry a line, each after a hyphen.',
    ]);
    expect(faultsIn('programs', `${shortest.programs}\ncontactHours: -3`)).toEqual([
      '10:15 contactHours -3 is too small → Write a number above 0.',
    ]);
    expect(faultsIn('faq', '- a\n- b')).toEqual([
      '1:1 ["a","b"] is not a group of keys → Write it like { key: value }, or one key a line.',
    ]);
  });

  it('is an id where an id is asked for', () => {
    expect(faultsOf('programs', 'a-program', 'A program')).toEqual([
      '3:12 editionOf "A program" is not an id (small letters, digits, single hyphens) → Write it like kap-certificate.',
    ]);
    expect(
      faultsOf('cohorts', 'prerequisite-taken', 'with-prerequisite\n    via: august-2024'),
    ).toEqual([
      '8:10 routes[0].via "august-2024" is not a cohort id (program/cohort) → Write it like pti-certificate/august-2024.',
    ]);
  });
});
