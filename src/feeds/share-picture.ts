/**
 * The picture beside a shared link as a tree of boxes and texts, for the build to draw.
 *
 * Nothing is measured here: boxes are laid out as on a page. The light scheme, since a picture knows
 * no other.
 */
import {
  type Face,
  type Look,
  lookColors,
  type PictureTree,
  type SchemeColors,
  TYPEFACES,
  type Typeface,
} from '#domain/look.ts';
import type { ShareCard } from '#view-models/share-card.ts';

/** A box with a style in CSS terms, its boxes, or the text in it. */
export interface PictureNode {
  readonly type: 'div' | 'svg' | 'path';
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly PictureNode[];
    readonly [attribute: string]: unknown;
  };
}

export type SharePicture = PictureTree<PictureNode>;

const size = { width: 1200, height: 630 } as const;
const coverHeight = 118;
const margin = 72;

/** From this many characters on a title takes smaller letters to stay within two lines. */
const longTitle = 44;

/** Colors, and each face with what it is extended by, as the build loads them. */
interface Setting {
  readonly color: SchemeColors;
  readonly font: { readonly text: string; readonly display: string };
}

function settingOf({ colors, type }: Look): Setting {
  const { text, display } = TYPEFACES[type];
  const stack = ({ family }: Typeface) => `${family}, ${family} Extended`;
  return {
    color: lookColors(colors).light,
    font: { text: stack(text), display: stack(display) },
  };
}

/** The files of fonts know whole hundreds of weight: 600 is the nearest to that of headings. */
function facesOf({ type }: Look): readonly Face[] {
  const { text, display } = TYPEFACES[type];
  const heading = { name: display.family, package: display.package, weight: 600 } as const;
  const words = ([400, 600] as const).map(
    (weight) => ({ name: text.family, package: text.package, weight }) as const,
  );
  return [heading, ...words].filter(
    (face, index, all) =>
      all.findIndex(({ name, weight }) => name === face.name && weight === face.weight) === index,
  );
}

/** Lays out the card. */
export function sharePicture(card: ShareCard): SharePicture {
  const set = settingOf(card.look);
  const { color, font } = set;
  return {
    ...size,
    faces: facesOf(card.look),
    root: box({ ...size, flexDirection: 'column', background: color.paper, color: color.text }, [
      ...(card.banner === null ? [] : [banner(card.banner, set)]),
      box(
        {
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'center',
          padding: `0 ${margin}px`,
          fontFamily: font.text,
          fontSize: 28,
          lineHeight: 1.4,
        },
        [
          head(card, set),
          title(card.title, set),
          ...card.lines.map((words) => line(words, set)),
          ...rows(card.rows),
        ],
      ),
      cover(card, set),
    ]),
  };
}

function banner(words: string, { color, font }: Setting): PictureNode {
  return text(words, {
    justifyContent: 'center',
    padding: '14px 24px',
    fontFamily: font.text,
    fontSize: 21,
    background: color.soonSoft,
    color: color.soon,
  });
}

function head({ siteName, kind }: ShareCard, { color, font }: Setting): PictureNode {
  return box({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: 24 }, [
    text(siteName, { fontFamily: font.display, fontSize: 32 }),
    ...(kind === null ? [] : [text(kind, { fontWeight: 600, color: color.accent })]),
  ]);
}

function title(words: string, { font }: Setting): PictureNode {
  return text(words, {
    margin: '14px 0 10px',
    fontFamily: font.display,
    fontSize: words.length > longTitle ? 54 : 62,
    lineHeight: 1.12,
    letterSpacing: '-0.012em',
    textWrap: 'balance',
  });
}

function line(words: string, { color }: Setting): PictureNode {
  return text(words, { color: color.textMuted, textWrap: 'balance' });
}

function rows(facts: ShareCard['rows']): readonly PictureNode[] {
  if (facts.length === 0) return [];
  const labels = facts.map(({ label }) => text(label, { fontWeight: 600 }));
  const texts = facts.map(({ text: words }) => text(words));
  const column = { flexDirection: 'column' };
  return [
    box({ marginTop: 12 }, [box({ ...column, marginRight: 28 }, labels), box(column, texts)]),
  ];
}

/** A strip of the waves of the program’s cover, at their full width. */
function cover({ cover: { paths, tone, viewBox } }: ShareCard, { color }: Setting): PictureNode {
  const [stroke, background] =
    tone === 'accent' ? [color.accent, color.accentSoft] : [color.soon, color.soonSoft];
  const lines = paths.map(
    (d): PictureNode => ({
      type: 'path',
      props: { d, fill: 'none', stroke, 'stroke-width': 1.75, 'stroke-opacity': 0.75 },
    }),
  );
  const drawing: PictureNode = {
    type: 'svg',
    props: {
      width: size.width,
      height: coverHeight,
      viewBox,
      preserveAspectRatio: 'xMidYMid slice',
      children: lines,
    },
  };
  return box({ height: coverHeight, background }, [drawing]);
}

function box(style: PictureNode['props']['style'], children: readonly PictureNode[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(words: string, style: PictureNode['props']['style'] = {}): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: words } };
}
