/** A review as text for a terminal, Markdown for a comment, JSON for programs. */
import { changesWords } from '#words/changes.ts';
import type { ChangeWarning } from './change.ts';
import type { ChangedOutputs } from './changed-outputs.ts';
import type { ChangedFile, Review } from './find-changes.ts';

export const changesFormats = ['text', 'json', 'markdown'] as const;
export type ChangesFormat = (typeof changesFormats)[number];

/**
 * A review in one of the formats, ending with a line break.
 *
 * @param base what was compared with, as it was asked for
 */
export function printChanges(review: Review, base: string, format: ChangesFormat): string {
  return { text: asText, json: asJson, markdown: asMarkdown }[format](review, base);
}

/** “Fall 2024, I’ve completed PTI: deadline … . Tuition unchanged. Changes 6 pages and 1 calendar.” */
export function fileSentences({ changes, sameTuition, outputs }: ChangedFile): readonly string[] {
  const abouts = [...new Set(changes.map(({ about }) => about))];
  const sentences = abouts.map((about) => {
    const texts = changes.filter((change) => change.about === about).map(({ text }) => text);
    const sentence = changesWords.sentence(about, texts);
    return sameTuition.includes(about) ? `${sentence} ${changesWords.sameTuition}` : sentence;
  });
  const last = sentences.pop() ?? '';
  return [...sentences, outputs === null ? last : `${last} ${touches(outputs)}`];
}

function touches({ pages, calendars }: ChangedOutputs): string {
  return changesWords.touches(pages.length, calendars.length);
}

function asText(review: Review, base: string): string {
  if (review.files.length === 0) return `${changesWords.noChange(base)}\n`;
  const warnings = review.warnings.flatMap(({ file, text, fix }) => [
    `! content/${file}: ${text}`,
    `  → ${fix}`,
  ]);
  const lines = [
    ...review.files.flatMap(fileSentences),
    ...(review.files.length > 1 ? ['', inAll(review)] : []),
    ...(review.isProseOnly ? ['', changesWords.proseOnly] : []),
    ...(warnings.length > 0 ? ['', ...warnings] : []),
    '',
    ...listed(review.outputs).map(({ title, addresses }) => `${title}: ${addresses.join(' · ')}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function asMarkdown(review: Review, base: string): string {
  const heading = `### ${changesWords.heading}`;
  if (review.files.length === 0) return `${heading}\n\n${changesWords.noChange(escaped(base))}\n`;
  const warnings = review.warnings.map(markdownWarning);
  const groups = listed(review.outputs);
  const count = groups.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const lines = [
    heading,
    '',
    ...review.files.flatMap(fileSentences).map((sentence) => `- ${escaped(sentence)}`),
    ...(review.files.length > 1 ? ['', inAll(review)] : []),
    ...(review.isProseOnly ? ['', changesWords.proseOnly] : []),
    ...(warnings.length > 0 ? ['', `**${changesWords.look}**`, '', ...warnings] : []),
    '',
    ...(count === 0
      ? []
      : [
          `<details><summary>${changesWords.details(count)}</summary>`,
          '',
          ...groups.map(
            ({ title, addresses }) =>
              `- ${title}: ${addresses.map((one) => `\`${one.replaceAll('`', '')}\``).join(', ')}`,
          ),
          '',
          '</details>',
        ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function markdownWarning({ file, text, fix }: ChangeWarning): string {
  return `- ⚠️ \`content/${file}\`: ${escaped(text)} → ${escaped(fix)}`;
}

/** Text of the content must neither format nor mention anybody in a comment. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/\s+/g, ' ');
}

function asJson(review: Review, base: string): string {
  return `${JSON.stringify({ version: 1, base, ...review }, null, 2)}\n`;
}

function inAll({ outputs }: Review): string {
  return changesWords.inAll(outputs.pages.length, outputs.calendars.length);
}

function listed(outputs: ChangedOutputs) {
  const named = (address: string) =>
    outputs.added.includes(address)
      ? `${address} (${changesWords.isNew})`
      : outputs.removed.includes(address)
        ? `${address} (${changesWords.isGone})`
        : address;
  return [
    { title: changesWords.pages, addresses: outputs.pages.map(named) },
    { title: changesWords.calendars, addresses: outputs.calendars.map(named) },
    { title: changesWords.api, addresses: outputs.api.map(named) },
  ].filter(({ addresses }) => addresses.length > 0);
}
