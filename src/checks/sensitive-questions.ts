/** C16: a question of a form that asks for more than an application needs. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';

/** What leads to discrimination or to harm when it gets out, and decides nothing about learning. */
const SENSITIVE: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:date|day|year|place) of birth\b|\bbirth ?(?:dates?|days?|year)\b|\bdob\b|\bborn (?:on|in)\b|\byou (?:were )?born\b|\bhow old are\b/i,
    'the date of birth',
  ],
  [
    /\b(?:social security|ssn|passport|national id(?:entity)?|tax(?:payer)? id\w*|driver[’']?s licen[cs]e|itin|digits of your social|immigration|green card|photo of your id|maiden name)\b/i,
    'a number that states give people',
  ],
  [
    /\b(?:medications?|medicines?|prescriptions?|diagnos(?:[ei]s|ed)|(?:medical|psychiatric|mental health|health) (?:history|conditions?|problems?)|illness(?:es)?|drug use|(?:substance|alcohol) use|ever (?:used|taken) (?:ketamine|drugs|psychedelics)|(?:substances|drugs|psychedelics) (?:have )?you (?:have )?(?:taken|used|tried)|conditions we should know|suicid\w+|self-harm|(?:drink|drinking) alcohol|do you (?:drink|smoke)|trauma you|pregnan\w+|hiv|vaccinat\w+)\b/i,
    'health',
  ],
  [
    /\b(?:religio\w+|your faith|ethnic\w*|your race|skin color|sexual orientation|sexuality|gay|lesbian|political|(?:party|whom) do you vote|vote for|union member\w*)\b|^(?:race|faith)$/i,
    'belief or origin',
  ],
  [
    /\b(?:credit card|card number|cvv|cvc|iban|bank (?:account|details)|(?:account|routing) number|venmo|paypal|zelle|bitcoin|wallet address|password)\b/i,
    'a way to pay',
  ],
];

/** The same where the content speaks another language; parts of words, as these languages join them. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [
    /fecha de nacimiento|date de naissance|geburts(?:datum|tag|ort)|fødsels(?:dato|år)|födelsedatum|geboortedatum|data di nascita|data de nascimento|cuándo nació|wann (?:sind sie|bist du) geboren|quand êtes-vous né/i,
    'the date of birth',
  ],
  [
    /personnummer|fødselsnummer|pasaporte|passeport|reisepass|passnummer|sécurité sociale|sozialversicherung|seguridad social|codice fiscale|steuer(?:nummer|-?id)|\b(?:dni|cpf)\b/i,
    'a number that states give people',
  ],
  [
    /medicament|médicament|medikament|medisin|krankheit|enfermedad|maladie|sykdom|diagnós|(?:ihre|din) diagnose|embaraz|schwanger|gravid|grossesse/i,
    'health',
  ],
  [
    /religión|konfession|livssyn|ethnisch|etnisk|origine ethnique|orientaci[oó]n sexual/i,
    'belief or origin',
  ],
  [
    /kreditkart|kredittkort|kontonummer|tarjeta de crédito|carte bancaire|carte de crédit|contraseña|passwort|passord/i,
    'a way to pay',
  ],
];

/** What few programs need; where one does, staff say why. */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/\bage\b(?! group)|\bedad\b|\bâge\b|^(?:ihr )?alter$|^(?:din )?alder$/i, 'age'],
  [/\b(?:gender|sex|género|sexo|sexe|geschlecht|kjønn)\b/i, 'gender'],
  [
    /\b(?:nationality|citizenship|nacionalidad|nationalité|staatsangehörigkeit|statsborgerskap|(?:u\.?s\.?|american) citizen)\b/i,
    'nationality',
  ],
  [
    /\b(?:marital status|married|familienstand|sivilstand|estado civil|état civil|do you have (?:any )?(?:children|kids)|how many (?:children|kids)|spouse[’']?s?|your (?:husband|wife|partner)[’']s)\b/i,
    'family',
  ],
  [
    /\b(?:disabilit(?:y|ies)|allerg\w+|(?:your|body) (?:weight|height))\b|^(?:weight|height)$/i,
    'the body',
  ],
  [
    /\b(?:salary|income|earnings|criminal record|convict\w+|arrested|in therapy yourself|zodiac|(?:photo|picture|selfie) of (?:yourself|you))\b/i,
    'what is private',
  ],
];

const SENSITIVE_ANYWHERE = [...SENSITIVE, ...ELSEWHERE];

/** What somebody knows or does, not what they are: “Which medicines do you prescribe?” */
const OF_WORK =
  /\b(?:experience|treat(?:ing)?|practic\w+|licens\w+|train\w+|patients?|clients?|work\w*|prescribe\w*|write)\b/i;
const EVER = ['the date of birth', 'a number that states give people', 'a way to pay'];

/** Every finding of words of a form that ask for such a thing. */
export function checkSensitiveQuestions(content: ReadContent): Finding[] {
  return content.collections.applications.flatMap(({ id, fields }) => {
    const file = fileOf('applications', id);
    return fields.sections.flatMap((section, s) => {
      const ask = (text: string, path: readonly (string | number)[], name = ''): Finding[] => {
        const asked = (list: typeof SENSITIVE) =>
          list.find(
            ([pattern, what]) =>
              (EVER.includes(what) || !OF_WORK.test(text)) &&
              (pattern.test(text) || pattern.test(name)),
          )?.[1];
        const [sensitive, personal] = [asked(SENSITIVE_ANYWHERE), asked(PERSONAL)];
        const at = ['sections', s, ...path];
        if (sensitive !== undefined) {
          const message = `"${text}" asks for ${sensitive}, which a form that travels by mail must not hold → Take the question out; ask after admission, where it is needed.`;
          return [finding(content, file, at, 'sensitive-question', message)];
        }
        if (personal === undefined) return [];
        const message = `"${text}" asks for ${personal}, which seldom decides about an application → Take the question out, or acknowledge what it is needed for.`;
        return [finding(content, file, at, 'personal-question', message)];
      };
      return [
        ...ask(section.title, ['title']),
        ...section.fields.flatMap(({ name, label, hint = '' }, f) => [
          ...ask(label, ['fields', f, 'label'], name.replace(/[A-Z]/g, ' $&')),
          // “Don’t include your medical history” asks for the contrary.
          ...(NOT.test(hint) ? [] : ask(hint, ['fields', f, 'hint'])),
        ]),
      ];
    });
  });
}

const NOT = /\b(?:not|never|no|without|leave out)\b|n[’']t\b/i;
