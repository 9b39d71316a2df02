/** C16: the spelling and the words of this site. All of it warns. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, fileByFile, findingAt } from './finding.ts';
import { proseOf, type Text, textsOf } from './texts.ts';

/** British to US spelling, whole words. */
const SPELLING: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  licence: 'license',
  licences: 'licenses',
  practise: 'practice',
  practised: 'practiced',
  behaviour: 'behavior',
  colour: 'color',
  centre: 'center',
  counselling: 'counseling',
  counsellor: 'counselor',
  enrol: 'enroll',
  enrolment: 'enrollment',
  fulfil: 'fulfill',
  judgement: 'judgment',
  labour: 'labor',
  organisation: 'organization',
  organise: 'organize',
  recognise: 'recognize',
  recognised: 'recognized',
  specialise: 'specialize',
  cheque: 'check',
  organised: 'organized',
};

/** Words for which this site has another: one concept, one word. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  student: 'participant',
  students: 'participants',
  trainee: 'participant',
  trainees: 'participants',
  candidate: 'applicant',
  candidates: 'applicants',
  registration: 'application',
  instalment: 'installment',
  instalments: 'installments',
};

const MOST_WORDS = 40;

/** Every finding of house style. */
export const checkHouseStyle = fileByFile((content, file) => [
  ...words(content, file),
  ...sentences(content, file),
]);

function words(content: ReadContent, file: ContentFile): Finding[] {
  return textsOf(file)
    .filter(isSentence)
    .flatMap((text) =>
      [...text.text.matchAll(/[A-Za-z]+/g)].flatMap((match) => {
        const word = match[0].toLowerCase();
        const place = () => text.placeOf(match[0], match.index);
        const [spelling, other] = [SPELLING[word], OTHER_WORDS[word]];
        if (Object.hasOwn(SPELLING, word)) {
          const message = `"${match[0]}" is British spelling → Write "${spelling}".`;
          return [findingAt(content, place(), 'spelling', message)];
        }
        // One does register for an open house, and the guide says so.
        const isOfEvent = word === 'registration' && file.file.startsWith('events/');
        if (Object.hasOwn(OTHER_WORDS, word) && !isOfEvent) {
          const message = `"${match[0]}" has another word on this site → Write "${other}".`;
          return [findingAt(content, place(), 'other-word', message)];
        }
        return [];
      }),
    );
}

/** Ids and choices are no words of the site. */
function isSentence({ path, text }: Text): boolean {
  return path === null || !/^[\w/-]+$/.test(text) || /^[A-Z][a-z]+$/.test(text);
}

function sentences(content: ReadContent, file: ContentFile): Finding[] {
  const prose = proseOf(file);
  const paragraphs = [...prose.text.matchAll(/(?:^|\n\n)([\s\S]*?)(?=\n\n|$)/g)];
  return paragraphs.flatMap((paragraph) =>
    [...(paragraph[1] ?? '').matchAll(/[^.!?:]+/g)].flatMap((match) => {
      const count = match[0].split(/\s+/).filter((word) => /\w/.test(word)).length;
      if (count <= MOST_WORDS) return [];
      const begin = paragraph.index + paragraph[0].length - (paragraph[1]?.length ?? 0);
      const index = begin + match.index + (/\S/.exec(match[0])?.index ?? 0);
      const message = `this sentence has ${count} words → Make two of it.`;
      return [findingAt(content, prose.placeOf('', index), 'long-sentence', message)];
    }),
  );
}
