/** YAML in the style of the content. Ships to browsers. */
import { Document, isScalar, Scalar, visit } from 'yaml';

const WIDTH = 100;

/** Lines of 100, braces with a space inside, brackets without. */
export function yamlText(value: Document | object, indent = 0): string {
  const document = value instanceof Document ? value : houseDocument(value);
  const text = document.toString({ lineWidth: WIDTH - indent });
  // The printer puts spaces into both kinds of brackets, or into none.
  return text.replace(/^(\s*(?:- )?\w+: )\[ (.*) \]/gm, '$1[$2]');
}

/** Lists of words are on one line, dates and hours in double quotes. */
export function houseDocument(value: object): Document {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /^\d/.test(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document;
}
