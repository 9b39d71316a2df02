/** C14: a state typed by hand goes stale. The page works it out from the deadline, every time. */
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, findingAt } from './finding.ts';
import { textsOf } from './texts.ts';

const STATES: readonly RegExp[] = [
  /\b(?:deadlines?|applications?|enrollment|intake)\s+(?:has|have)\s+(?:now\s+|already\s+)?(?:passed|closed|opened|ended)\b/i,
  /\b(?:deadlines?|applications?|enrollment|intake)\s+(?:is|are)\s+(?:now\s+|still\s+|currently\s+|already\s+)?(?:open|closed|over)\b/i,
  /\bnow\s+(?:open|closed|enrolling|accepting)\b/i,
  /\b(?:currently|still)\s+(?:accepting|enrolling)\b/i,
  /\b(?:closes|opens|ends|starts|begins)\s+(?:today|tomorrow|soon|this\s+week|next\s+week|this\s+month|next\s+month)\b/i,
  /\b(?:only\s+)?(?:a\s+few|\d+)\s+(?:places|spots|seats)\s+(?:are\s+)?(?:left|remaining)\b/i,
  /\b(?:already|now)\s+(?:full|sold\s+out)\b/i,
];

/** Every finding of a hand-typed state. */
export function checkTypedStates(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) =>
    textsOf(file).flatMap((text) =>
      STATES.flatMap((pattern) => {
        const match = pattern.exec(text.text);
        if (!match) return [];
        const found = match[0].replace(/\s+/g, ' ');
        const message = `"${found}" is a state that goes stale → Delete it; the page says it by the deadline in the cohort.`;
        return [findingAt(content, text.placeOf(match[0], match.index), 'typed-state', message)];
      }).slice(0, 1),
    ),
  );
}
