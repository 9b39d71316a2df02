/** C5, C6 and C17: dates of the calendar, classes in order, journeys that work out. */
import {
  edit,
  fault,
  mark,
  remove,
  type SeededFault,
  withoutAcknowledgement,
  write,
} from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const summer = 'cohorts/kap-certificate/summer-2024.mdx';
const august = 'cohorts/pti-certificate/august-2024.mdx';

const moved =
  '- date: "2024-10-16"\n    status: moved\n    movedFrom: { date: "2024-10-15" }\n    notice: { date: "2024-10-01", text: Moved by a day }';

const anEvent = (lines: string) =>
  write(
    'events/open-house.yaml',
    `title: Open house\ndate: "2024-08-01"\nstart: "18:00"\nend: "19:00"\njoin: Room 4\n${lines}`,
  );

export const cohortDates: readonly SeededFault[] = [
  fault(
    'wrong-value: a class past midnight without its hours',
    'sessions[3].nextDay stands without start and end → Write both: start: "22:00", end: "02:00".',
    edit(fall, '- "2024-10-08"', '- { date: "2024-10-08", nextDay: ▸true }'),
  ),
  fault(
    'wrong-value: a last day that is not after the first',
    'sessions[3].endDate "2024-10-08" is not after date "2024-10-08" → Write the last day of the class, or take it out; nextDay: true is for hours past midnight.',
    edit(
      fall,
      '- "2024-10-08"',
      '- { date: "2024-10-08", hours: not-stated, endDate: ▸"2024-10-08" }',
    ),
  ),
  fault(
    'wrong-value: a class on several days at the usual hours of one',
    'sessions[11].endDate stands without hours → Write start of the first day and end of the last day, or hours: not-stated.',
    edit(fall, '- "2024-12-10"', '- { date: "2024-12-10", endDate: ▸"2024-12-12" }'),
  ),
  fault(
    'wrong-value: a class past midnight that has a last day too',
    'sessions[11].nextDay stands beside endDate → Keep one of the two.',
    edit(
      fall,
      '- "2024-12-10"',
      '- { date: "2024-12-10", endDate: "2024-12-11", start: "22:00", end: "02:00", nextDay: ▸true }',
    ),
  ),
  fault(
    'wrong-value: hours that are stated and not stated',
    'sessions[3].hours stands beside start or end → Keep what is known.',
    edit(fall, '- "2024-10-08"', '- { date: "2024-10-08", start: "12:00", hours: ▸not-stated }'),
  ),
  fault(
    'wrong-value: a usual time beside hours that are not stated',
    'hours stands beside time → Keep what is known.',
    edit(fall, 'timeZone:', 'hours: ▸not-stated\ntimeZone:'),
  ),
  fault(
    'overlapping-sessions: a class within one on several days',
    'sessions[11] "2024-12-10" at 11:00 begins before sessions[10] ends → Correct the times.',
    edit(
      fall,
      '- "2024-12-03"',
      '- { date: "2024-12-03", endDate: "2024-12-11", hours: not-stated }',
    ),
    edit(fall, '- "2024-12-10"', '- ▸"2024-12-10"'),
  ),
  fault(
    'overlapping-sessions: one day without hours twice',
    'sessions[11] "2024-12-03" stands there twice, first as sessions[10] → Delete one, or correct its date.',
    edit(fall, '- "2024-12-03"', '- { date: "2024-12-03", hours: not-stated }'),
    edit(fall, '- "2024-12-10"', '- { date: ▸"2024-12-03", hours: not-stated }'),
  ),
  fault(
    'no-way-to-apply: a program by demand without a list to join',
    'byDemand needs a list to join → Say admission by: application without a form, and keep applications/interest.yaml.',
    edit('programs/kap-certificate.mdx', 'kind: certificate', 'byDemand: 6\nkind: certificate'),
    remove('applications/interest.yaml'),
    edit('programs/kap-certificate.mdx', 'byDemand: 6', 'byDemand: ▸6'),
  ),
  fault(
    'event-after-start: an open house after the start of its cohort',
    'date "2024-09-17" is after kap-certificate/fall-2024 begins, "2024-09-17" → Write an earlier date, or name the next cohort.',
    write(
      'events/open-house.yaml',
      'title: Open house\ncohort: kap-certificate/fall-2024\ndate: ▸"2024-09-17"\nstart: "18:00"\nend: "19:00"\njoin: Room 4\n',
    ),
  ),
  fault(
    'broken-reference: an event for a program that does not exist',
    'programs[0] names the program "kap-certificat", which does not exist → Did you mean "kap-certificate"?',
    anEvent('programs: [▸kap-certificat]'),
  ),
  fault(
    'wrong-value: an event that says twice what it is about',
    'programs stands beside cohort → Take one of the two out; a cohort names its program.',
    anEvent('cohort: kap-certificate/fall-2024\nprograms: ▸[kap-certificate]'),
  ),
  fault(
    'missing-key: an event that says nobody how to take part',
    'join is missing → Write how one takes part, in words, or the address as link.',
    write(
      'events/open-house.yaml',
      '▸title: Open house\ndate: "2024-08-01"\nstart: "18:00"\nend: "19:00"\n',
    ),
  ),
  fault(
    'wrong-value: an event at an address that anybody can read along',
    'link "http://pier.edu/meet" is no address → Write it as the browser shows it: https://example.org.',
    anEvent('link: ▸http://pier.edu/meet'),
  ),
  fault(
    'wrong-value: an event that ends before it begins',
    'end "06:00" is not after start "18:00" → Write the time of the end, in 24 hours.',
    write(
      'events/open-house.yaml',
      'title: Open house\ndate: "2024-08-01"\nstart: "18:00"\nend: ▸"06:00"\njoin: Room 4\n',
    ),
  ),
  fault(
    'broken-reference: a venue that nobody knows',
    'venue names the venue "harbor-hall", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
    edit(fall, 'routes:', 'venue: ▸harbor-hall\nroutes:'),
  ),
  fault(
    'wrong-value: a capacity of nobody',
    'places.capacity 0 is not a whole number from 1 → Write it like 12.',
    edit(fall, 'routes:', 'places: { capacity: ▸0 }\nroutes:'),
  ),
  fault(
    'wrong-value: more places left than there are',
    'places.left 13 is more than capacity 12 → Correct one of the two.',
    edit(fall, 'routes:', 'places: { capacity: 12, left: ▸13, asOf: "2024-07-10" }\nroutes:'),
  ),
  fault(
    'wrong-value: places left and full',
    'places.left 2 stands beside full: true → Take one of the two out.',
    edit(fall, 'routes:', 'places: { left: ▸2, full: true, asOf: "2024-07-10" }\nroutes:'),
  ),
  fault(
    'wrong-value: no place left, in place of full',
    'places.left 0 says that it is full → Write full: true in its place.',
    edit(fall, 'routes:', 'places: { left: ▸0, asOf: "2024-07-10" }\nroutes:'),
  ),
  fault(
    'missing-key: places without the day of the count',
    'places.asOf is missing → Write the day on which you counted: asOf: "2024-07-10".',
    edit(fall, 'routes:', 'places: ▸{ full: true }\nroutes:'),
  ),
  fault(
    'wrong-value: a day of no count',
    'places.asOf is the day of no count → Write left: 5 or full: true, or take asOf out.',
    edit(fall, 'routes:', 'places: { capacity: 12, asOf: ▸"2024-07-10" }\nroutes:'),
  ),
  fault(
    'counted-ahead: places counted on a day that has not come',
    'places.asOf "2024-07-16" has not come yet; today is "2024-07-15" → Write the day on which you counted.',
    edit(fall, 'routes:', 'places: { full: true, asOf: ▸"2024-07-16" }\nroutes:'),
  ),
  fault(
    'class-off-rhythm: a Wednesday among Tuesdays',
    'sessions[4] "2024-10-16" is a Wednesday, and the classes around it are on Tuesdays → Correct the date; if it is right, write status: added, or status: moved with movedFrom.',
    edit(fall, '- "2024-10-15"', '- ▸"2024-10-16"'),
  ),
  fault(
    'date-years-off: an orientation of two years before',
    'keyDates[0].date "2022-08-01" is 778 days away from its cohort → Correct the year.',
    edit(
      fall,
      'routes:',
      'keyDates:\n  - { id: orientation, label: Orientation, date: ▸"2022-08-01" }\nroutes:',
    ),
  ),
  fault(
    'date-years-off: a name of another year than the classes',
    'name "Fall 2023" names another year than its dates, which begin "2024-09-17" → Correct the name, or the dates.',
    edit(fall, 'name: Fall 2024', 'name: ▸Fall 2023'),
  ),
  fault(
    'wrong-value: one month as one of several',
    'startsIn names one → Write it as starts, or name what else it may be.',
    edit(august, 'starts: "2024-08"', 'startsIn: ▸["2024-08"]'),
  ),
  fault(
    'wrong-value: a known month beside two possible ones',
    'startsIn stands beside starts → Take out what is not known any more.',
    edit(august, 'starts: "2024-08"', 'starts: "2024-08"\nstartsIn: ▸["2024-08", "2024-09"]'),
  ),
  fault(
    'deadline-without-zone: a deadline where classes are in another zone than the institute',
    'routes[0].deadline "2024-09-10" ends in the home zone, America/New_York, and classes are in America/Chicago → Say which is meant: { date: "2024-09-10", timeZone: America/Chicago }, or timeZone: America/New_York.',
    edit(fall, 'timeZone: America/New_York', 'timeZone: America/Chicago'),
    edit(fall, 'deadline: "2024-09-10"', 'deadline: ▸"2024-09-10"'),
    edit(
      fall,
      'deadline: "2024-07-31"',
      'deadline: { date: "2024-07-31", timeZone: America/New_York }',
    ),
  ),
  fault(
    'wrong-value: a deadline that says twice that it was extended',
    'routes[0].deadline.extended says what extendedFrom says → Take extended out; the old date tells it.',
    edit(
      fall,
      'deadline: "2024-09-10"',
      'deadline: { date: "2024-09-10", extendedFrom: "2024-09-01", extended: ▸true }',
    ),
  ),
  fault(
    'wrong-value: an orientation that ends before it begins',
    'keyDates[0].end "17:00" is not after start "18:00" → Write start: "18:00", end: "19:00", or take end out.',
    edit(
      fall,
      'routes:',
      'keyDates:\n  - { id: orientation, label: Orientation, date: "2024-09-12", start: "18:00", end: ▸"17:00" }\nroutes:',
    ),
  ),
  fault(
    'wrong-value: two days under one name',
    'keyDates[1].id "scholarship" stands there twice → Give each its own id.',
    edit(
      fall,
      'routes:',
      'keyDates:\n  - { id: scholarship, label: Scholarship deadline, date: "2024-08-01" }\n  - { id: ▸scholarship, label: Orientation, date: "2024-09-12" }\nroutes:',
    ),
  ),
  fault(
    'skipped-time: an orientation in the hour that clocks skip',
    'keyDates[0].date 2024-03-10 02:30 does not exist in America/New_York: the clocks are set forward over it → Choose another time.',
    edit(
      fall,
      'routes:',
      'keyDates:\n  - { id: orientation, label: Orientation, date: ▸"2024-03-10", start: "02:30" }\nroutes:',
    ),
  ),
  fault(
    'dates-out-of-order: a part at one’s own pace that ends before it begins',
    'selfPaced[0].until "2024-10-07" is before from "2024-10-14" → Write the last day of this part.',
    edit(
      fall,
      'routes:',
      'selfPaced:\n  - { id: reading, title: Reading, from: "2024-10-14", until: ▸"2024-10-07" }\nroutes:',
    ),
  ),
  fault(
    'deadline-at-midnight: a deadline at 00:00',
    'routes[0].deadline closes as "2024-09-10" begins → Leave out time, and the whole day counts; if this moment is meant, write the day before.',
    edit(fall, 'deadline: "2024-09-10"', 'deadline: { date: "2024-09-10", time: ▸"00:00" }'),
  ),
  fault(
    'unquoted-date: a session without quotes',
    'sessions[0] 2024-09-17 is not in quotes → Put quotes around it: "2024-09-17".',
    edit(fall, '- "2024-09-17"', '- ▸2024-09-17'),
  ),
  fault(
    'unquoted-date: an impossible deadline without quotes, told as it is written',
    'routes[2].deadline 2024-02-31 is not in quotes → Put quotes around it: "2024-02-31".',
    edit(fall, 'deadline: "2024-07-31"', 'deadline: ▸2024-02-31'),
  ),
  fault(
    'impossible-date: a session on February 31',
    'sessions[0] "2024-02-31" is not a date in the calendar → Write it like "2024-09-17".',
    edit(fall, '- "2024-09-17"', '- ▸"2024-02-31"'),
  ),
  fault(
    'impossible-date: a deadline with a single digit',
    'routes[0].deadline "2024-9-10" is not a date in the calendar → Write it like "2024-09-17".',
    edit(fall, 'deadline: "2024-09-10"', 'deadline: ▸"2024-9-10"'),
  ),
  fault(
    'impossible-date: a month 13',
    'starts "2024-13" is not a date, a month or a year → Write it like "2024-08" or "2024-09-17".',
    edit(august, 'starts: "2024-08"', 'starts: ▸"2024-13"'),
  ),
  fault(
    'impossible-time: an hour 25',
    'time.end "25:00" is not a time of day (24 hours) → Write it like "11:00".',
    edit(fall, 'end: "13:00"', 'end: ▸"25:00"'),
  ),
  fault(
    'unknown-zone: an abbreviation for a zone',
    'timeZone "EST" is not an IANA time zone → Write it like America/New_York.',
    edit(fall, 'timeZone: America/New_York', 'timeZone: ▸EST'),
  ),
  fault(
    'unknown-zone: a misspelt zone',
    'timeZone "America/New_Yrok" is not an IANA time zone → Write it like America/New_York.',
    edit('site.yaml', 'timeZone: America/New_York', 'timeZone: ▸America/New_Yrok'),
  ),
  fault(
    'missing-zone: a cohort without a zone',
    'timeZone is missing → Write an IANA time zone, for example America/New_York.',
    edit(fall, 'timeZone: America/New_York\n', ''),
    mark(fall, 'name: Fall'),
  ),
  fault(
    'unknown-key: a misspelt zone key is one finding, not two',
    '"timezone" is not a key here → Did you mean "timeZone"?',
    edit(fall, 'timeZone:', '▸timezone:'),
  ),
  fault(
    'skipped-time: a class in the hour that clocks skip',
    'sessions[0].date 2024-03-10 02:30 does not exist in America/New_York: the clocks are set forward over it → Choose another time.',
    edit(summer, '  - "2024-06-04"', '  - { date: ▸"2024-03-10", start: "02:30", end: "04:30" }'),
  ),
  fault(
    'skipped-time: a frozen clock in the hour that clocks skip',
    'asOf 2024-03-10 02:30 does not exist in America/New_York: the clocks are set forward over it → Choose another time.',
    edit('site.yaml', 'asOf: "2024-07-15T12:00"', 'asOf: ▸"2024-03-10T02:30"'),
  ),
  fault(
    'repeated-time: a class in the hour that clocks show twice',
    'sessions[6].date 2024-11-03 01:30 happens twice in America/New_York, at 2024-11-03T05:30:00.000Z and 2024-11-03T06:30:00.000Z: the clocks are set back over it → Choose another time.',
    edit(fall, '- "2024-11-05"', '- { date: ▸"2024-11-03", start: "01:30", end: "04:00" }'),
  ),
  fault(
    'skipped-time: a deadline in the hour that clocks skip',
    'routes[1].deadline.time 2024-03-10 02:15 does not exist in America/New_York: the clocks are set forward over it → Choose another time.',
    edit(fall, 'deadline: not-announced', 'deadline: { date: "2024-03-10", time: ▸"02:15" }'),
  ),
  fault(
    'dates-out-of-order: applications that open after the deadline',
    'routes[1].deadline.opens "2024-08-21" is not before the deadline "2024-08-20" → Write an earlier date.',
    edit(fall, 'deadline: not-announced', 'deadline: { date: "2024-08-20", opens: ▸"2024-08-21" }'),
  ),
  fault(
    'end-before-start: a usual time that ends before it begins',
    'time.end "01:00" is not after time.start "11:00" → Write the time of the end, in 24 hours; nextDay: true where it ends after midnight.',
    edit(fall, 'end: "13:00"', 'end: ▸"01:00"'),
  ),
  fault(
    'end-before-start: one class that ends as it begins',
    'sessions[4] ends at "11:00", not after its start "11:00" → Write the time of the end, in 24 hours; nextDay: true where it ends after midnight.',
    edit(fall, '- "2024-10-15"', '- { date: "2024-10-15", end: ▸"11:00" }'),
  ),
  fault(
    'end-before-start: a cohort that ends before it begins',
    'ends "2024-07" is before starts "2024-08" → Write the later date after ends.',
    edit(august, 'starts: "2024-08"', 'starts: "2024-08"\nends: ▸"2024-07"'),
  ),
  fault(
    'deadline-after-start: a deadline after the first class',
    'routes[1].deadline "2024-06-05" is after the first session "2024-06-04" → Move the deadline to or before the first session.',
    edit(summer, 'deadline: not-announced', 'deadline: ▸"2024-06-05"'),
  ),
  fault(
    'deadline-after-start: a deadline an hour after the first class begins',
    'routes[1].deadline "2024-06-04" is after the first session "2024-06-04" → Move the deadline to or before the first session.',
    edit(summer, 'deadline: not-announced', 'deadline: { date: ▸"2024-06-04", time: "13:00" }'),
  ),
  fault(
    'deadline-after-start: a deadline after the prerequisite begins',
    'routes[3].deadline "2024-07-01" is after pti-certificate/june-2024 begins, "2024-06" → Move the deadline to or before the start of pti-certificate/june-2024.',
    edit(
      fall,
      'via: pti-certificate/june-2024\n    deadline: passed',
      'via: pti-certificate/june-2024\n    deadline: ▸"2024-07-01"',
    ),
  ),
  fault(
    'outside-cohort: a class with a mistyped year',
    'sessions[11] "2025-12-10" is 372 days after sessions[10] → Correct the date, or write another cohort.',
    edit(fall, '- "2024-12-10"', '- ▸"2025-12-10"'),
  ),
  fault(
    'outside-cohort: a skipped day after the last class',
    'noSession[0] "2024-12-24" is outside the cohort, which runs from "2024-09-17" to "2024-12-10" → Correct the date, or take it out.',
    edit(fall, '- date: "2024-10-22"', '- date: ▸"2024-12-24"'),
  ),
  fault(
    'overlapping-sessions: the same class twice',
    'sessions[3] "2024-10-01" stands there twice, first as sessions[2] → Delete one, or correct its date.',
    edit(fall, '- "2024-10-08"', '- ▸"2024-10-01"'),
  ),
  fault(
    'overlapping-sessions: two classes of a day that overlap',
    'sessions[3] "2024-10-01" at 12:30 begins before sessions[2] ends at 13:00 → Correct the times.',
    edit(fall, '- "2024-10-08"', '- { date: ▸"2024-10-01", start: "12:30", end: "14:30" }'),
  ),
  fault(
    'sessions-not-in-order: two classes in the wrong order',
    'sessions[4] "2024-10-08" is before sessions[3] "2024-10-09" → Put the classes in the order of their dates.',
    edit(fall, '- "2024-10-08"', '- "2024-10-09"'),
    edit(fall, '- "2024-10-15"', '- ▸"2024-10-08"'),
  ),
  fault(
    'skipped-date-is-session: a skipped day that has a class',
    'noSession[0] "2024-10-29" is a day without a class, and sessions[5] is on it → Take the date out of one of the two.',
    edit(fall, '- date: "2024-10-22"', '- date: ▸"2024-10-29"'),
  ),
  fault(
    'wrong-weekday: a class on a Wednesday',
    'sessions[3] "2024-10-09" is a Wednesday, and weekday says Tuesday → Correct the date, or the weekday.',
    edit(fall, 'label: 12-week program', 'weekday: [Tuesday]'),
    edit(fall, '- "2024-10-08"', '- ▸"2024-10-09"'),
  ),
  fault(
    'count-differs-from-outline: a class left out',
    'sessions has 11 classes, and the outline of kap-certificate has 12 → List every class, or correct the outline.',
    edit(fall, '  - "2024-10-15"\n', ''),
    edit(fall, 'sessions:\n  - ', 'sessions:\n  ▸- '),
  ),
  fault(
    'decision-too-late: a deadline two days before the first class',
    'a decision on an application of 2024-09-15 can take until 2024-09-22, and the first session is on 2024-09-17 → Move the deadline, or decide these early.',
    edit(fall, 'deadline: not-announced', 'deadline: ▸"2024-09-15"'),
  ),
  fault(
    'prerequisite-cannot-fit: a prerequisite that cannot end in time',
    'pti-certificate/september-2024 cannot end in time: it begins in 2024-09, and must begin by 2024-08-06 to end before the first session on 2024-09-17 → Write its dates into content/cohorts/pti-certificate/september-2024.mdx, or take the route out.',
    edit(
      fall,
      'via: pti-certificate/june-2024\n    deadline: passed',
      'via: ▸pti-certificate/september-2024\n    deadline: not-announced',
    ),
    (texts) =>
      texts.set(
        'cohorts/pti-certificate/september-2024.mdx',
        '---\nname: September 2024\ntimeZone: America/New_York\nstarts: "2024-09"\n---\n',
      ),
    edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: archived\ntimeZone:'),
  ),
  fault(
    'prerequisite-too-late: a prerequisite that may not end in time',
    'pti-certificate/late-2024 may not end in time: it begins in 2024-08, and must begin by 2024-08-06 to end before the first session on 2024-09-17 → Write its dates into content/cohorts/pti-certificate/late-2024.mdx, or take the route out.',
    edit(
      fall,
      'via: pti-certificate/june-2024\n    deadline: passed',
      'via: ▸pti-certificate/late-2024\n    deadline: not-announced',
    ),
    (texts) =>
      texts.set(
        'cohorts/pti-certificate/late-2024.mdx',
        '---\nname: Late 2024\ntimeZone: America/New_York\nstarts: "2024-08"\n---\n',
      ),
    edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: archived\ntimeZone:'),
  ),
  fault(
    'payment-before-decision: a later deadline while payment is due before the start',
    'payment in full is due before the start, pti-certificate/august-2024 must begin by 2024-08-06, and a decision can take until 2024-08-09 → Move the deadline, or tell applicants in warning.',
    withoutAcknowledgement('payment-before-decision'),
    edit(fall, 'deadline: "2024-07-31"', 'deadline: ▸"2024-08-02"'),
  ),
  fault(
    'payment-before-decision: a price of this cohort alone that is due before the start',
    'payment in full is due before the start, pti-certificate/august-2024 must begin by 2024-08-06, and a decision can take until 2024-08-09 → Move the deadline, or tell applicants in warning.',
    withoutAcknowledgement('payment-before-decision'),
    edit(fall, 'deadline: "2024-07-31"', 'deadline: ▸"2024-08-02"'),
    edit('pricing/kap-certificate.mdx', 'due: before-start', 'due: not-stated'),
    edit(
      'pricing/kap-certificate.mdx',
      'paymentNote:',
      '  - route: with-prerequisite\n    cohorts: [kap-certificate/fall-2024]\n    includes: [pti-certificate]\n    plans: [{ id: full, label: In full, total: 5600, due: before-start }]\npaymentNote:',
    ),
  ),
  fault(
    'payment-before-decision: a cohort copied on, and a day of payment that belongs to the last one',
    'plan "full" is due on 2024-09-03, and people can apply until 2024-09-10 → Correct dueDates, or give this cohort a price of its own.',
    edit('pricing/kap-certificate.mdx', 'due: not-stated', 'dueDates: ["2024-09-03"]'),
    mark(fall, '"2024-09-10"'),
  ),
];

/** What the check must let pass. */
export const allowedDates = [
  {
    name: 'a class that begins as the one before it ends',
    edits: [edit(fall, '- "2024-10-08"', '- { date: "2024-10-01", start: "13:00", end: "15:00" }')],
  },
  { name: 'a moved class with its notice', edits: [edit(fall, '- "2024-10-15"', moved)] },
  {
    name: 'a cancelled class with another at the end',
    edits: [
      edit(
        fall,
        '- "2024-10-15"',
        '- { date: "2024-10-15", status: cancelled, notice: { date: "2024-10-14", text: The teacher is ill } }',
      ),
      edit(fall, '- "2024-12-10"', '- "2024-12-10"\n  - { date: "2024-12-17", title: Ketamine }'),
    ],
  },
  {
    name: 'a deadline on the day of the first class, before it begins',
    edits: [
      edit('programs/kap-certificate.mdx', 'decisionWithin: P1W', 'decisionWithin: not-stated'),
      edit(fall, '{decisionBy}', 'a week'),
      edit(fall, 'deadline: not-announced', 'deadline: { date: "2024-09-17", time: "09:00" }'),
      // Without a stated time for a decision nothing warns of it any more.
      withoutAcknowledgement('decision-too-late'),
      withoutAcknowledgement('payment-before-decision'),
    ],
  },
];
