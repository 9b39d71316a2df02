/** The parts of the guide for staff that are made from the code, between their marks. */
import { rules } from '#checks/rules.ts';
import { editorPictures } from './editor-pictures.ts';
import { fieldTable } from './field-table.ts';

/** Every rule of the content check with its meaning and its fix, by class. Markdown. */
function ruleTable(): string {
  const rows = Object.entries(rules)
    .sort(([, a], [, b]) => Number(a.class.slice(1)) - Number(b.class.slice(1)))
    .map(
      ([name, rule]) =>
        `| \`${rule.class}/${name}\`${rule.severity === 'warning' ? ' (warning)' : ''} | ${cell(rule.about)} | ${cell(rule.fix)} |`,
    );
  return ['| message | what it means | do this |', '|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('{', '\\{');
}

/**
 * The guide with its tables and pictures as they are today.
 *
 * @throws Error if a mark is missing
 */
export function withTables(guide: string): string {
  const pictures = [...editorPictures()].map(
    ([task, picture]) => [`picture of ${task}`, block(picture)] as const,
  );
  const made = [['fields', fieldTable()], ['rules', ruleTable()], ...pictures] as const;
  return made.reduce((now, [name, part]) => between(now, name, part), guide);
}

const block = (picture: string): string => `\`\`\`text\n${picture}\n\`\`\``;

function between(guide: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const from = guide.indexOf(begin);
  const to = guide.indexOf(end);
  if (from === -1 || to < from) throw new Error(`content/README.md has no ${begin} … ${end}.`);
  return `${guide.slice(0, from + begin.length)}\n\n${table}\n\n${guide.slice(to)}`;
}
