/** A content file in its two parts: the YAML between two lines of hyphens, and the prose below. */

export interface Parts {
  readonly yaml: string;
  /** Where `yaml` begins in the file. */
  readonly yamlOffset: number;
  readonly body: string;
  /** Where `body` begins in the file. */
  readonly bodyOffset: number;
  /** What is wrong with the hyphens: `what was found → fix`. */
  readonly fault: string | null;
}

const FENCE = /^---[ \t]*\r?\n/;

/** A file that is YAML alone. */
export function yamlAlone(source: string): Parts {
  const end = source.length;
  return { yaml: source, yamlOffset: 0, body: '', bodyOffset: end, fault: null };
}

/** @param source an MDX file; without front matter all of it is body */
export function splitFrontMatter(source: string): Parts {
  const broken = (fault: string): Parts => ({
    yaml: '',
    yamlOffset: 0,
    body: source,
    bodyOffset: 0,
    fault,
  });
  if (!FENCE.test(source)) {
    return broken('has no front matter → Begin the file with a line of three hyphens, ---.');
  }
  const begin = source.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(source.slice(begin));
  if (!close) {
    return broken('front matter is never closed → End it with a line of three hyphens, ---.');
  }
  const yaml = source.slice(begin, begin + close.index);
  const body = source.slice(begin + close.index + close[0].length).replace(/^\r?\n/, '');
  return { yaml, yamlOffset: begin, body, bodyOffset: source.length - body.length, fault: null };
}
