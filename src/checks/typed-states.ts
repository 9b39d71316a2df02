/** C14: a state typed by hand goes stale. The page works it out from the deadline, every time. */
import { fileByFile, findingAt } from './finding.ts';
import { textsOf } from './texts.ts';

/** Where the page has it from instead. */
const BY_DEADLINE = 'the page says it by the deadline in the cohort';
const BY_PLACES =
  'write places in the cohort: { capacity: 20, left: 5, asOf: "2025-07-10" } or { full: true, asOf: "2025-07-10" }';

const STATES: readonly RegExp[] = [
  /\b(?:deadlines?|applications?|enrollment|intake)\s+(?:has|have)\s+(?:now\s+|already\s+)?(?:passed|closed|opened|ended)\b/i,
  /\b(?:deadlines?|applications?|enrollment|intake)\s+(?:is|are)\s+(?:now\s+|still\s+|currently\s+|already\s+)?(?:open|closed|over)\b/i,
  /\bnow\s+(?:open|closed|enrolling|accepting)\b/i,
  /\b(?:currently|still)\s+(?:accepting|enrolling)\b/i,
  /\b(?:closes|opens|ends|starts|begins)\s+(?:today|tomorrow|soon|this\s+week|next\s+week|this\s+month|next\s+month)\b/i,
];

const PLACES: readonly RegExp[] = [
  /\b(?:only\s+)?(?:a\s+few|few|some|no|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:places?|spots?|seats?)\s+(?:(?:are|is)\s+)?(?:left|remaining)\b/i,
  /\b(?:already|now)\s+(?:full|sold\s+out)\b/i,
];

/** Every finding of a hand-typed state. */
export const checkTypedStates = fileByFile((content, file) =>
  textsOf(file).flatMap((text) =>
    [...STATES, ...PLACES]
      .flatMap((pattern) => {
        const match = pattern.exec(text.text);
        if (!match) return [];
        const found = match[0].replace(/\s+/g, ' ');
        const instead = PLACES.includes(pattern) ? BY_PLACES : BY_DEADLINE;
        const message = `"${found}" is a state that goes stale → Delete it; ${instead}.`;
        return [findingAt(content, text.placeOf(match[0], match.index), 'typed-state', message)];
      })
      .slice(0, 1),
  ),
);
