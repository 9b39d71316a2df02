/** Where marked places stand on the pages of a printed PDF. */
import type { Page } from 'playwright-core';

const MARK = 'https://place.example/';

/** A marked place, its page from 0 and its edges from the top of that page, in points. */
export interface PaperPlace {
  readonly name: string;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Prints a page and says where each place that the selectors name has come to lie, in the order of
 * the document. A link is put into each: a PDF keeps the box of a link in plain text.
 */
export async function placesOnPaper(
  page: Page,
  selectors: string,
  format: 'Letter' | 'A4',
): Promise<readonly PaperPlace[]> {
  const names = await page.evaluate(
    ([wanted = '', mark = '']) =>
      [...document.querySelectorAll(wanted)]
        .filter(({ textContent }) => textContent?.trim())
        .map((element, index) => {
          const link = document.createElement('a');
          link.href = mark + index;
          link.append(...element.childNodes);
          element.append(link);
          return link.textContent?.trim() ?? '';
        }),
    [selectors, MARK],
  );
  const pdf = (await page.pdf({ format })).toString('latin1');
  const objects = new Map(
    [...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)^endobj/gm)].map(([, id, text]) => [id, text ?? '']),
  );
  const list = (text: string | undefined, key: string) =>
    [...(text?.match(new RegExp(`/${key} \\[([^\\]]*)\\]`))?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
      ([, id]) => id ?? '',
    );
  const root = [...objects.values()].find((text) => text.includes('/Type /Pages'));
  const places = list(root, 'Kids').flatMap((id, index) => {
    const text = objects.get(id);
    const height = Number(text?.match(/\/MediaBox \[0 0 \S+ ([\d.]+)\]/)?.[1]);
    return list(text, 'Annots').flatMap((note) => {
      const annotation = objects.get(note) ?? '';
      const at = annotation.indexOf(MARK);
      const rect = annotation
        .match(/\/Rect \[([^\]]*)\]/)?.[1]
        ?.split(' ')
        .map(Number);
      if (at === -1 || !rect) return [];
      const number = Number.parseInt(annotation.slice(at + MARK.length), 10);
      return [
        {
          number,
          name: names[number] ?? '',
          page: index,
          top: height - (rect[3] ?? 0),
          bottom: height - (rect[1] ?? 0),
        },
      ];
    });
  });
  return places.sort((a, b) => a.number - b.number).map(({ number: _, ...place }) => place);
}
