/**
 * C9: pictures that texts and facts name are there, can be shown, and are no heavier than a page
 * needs. Each is decoded, since the name of a file says nothing of what is in it.
 */
import { hash } from 'node:crypto';
import type { ContentSource } from '#catalog/content-source.ts';
import type { Place } from '#catalog/fault.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { picturePath } from '#catalog/picture-path.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { fileOf } from '#catalog/read-content.ts';
import type { MarkdownNode } from '#markdown/parse-markdown.ts';
import { type Finding, finding, findingAt } from './finding.ts';
import { proseLinks } from './links.ts';
import { placeInProse, treeOf } from './texts.ts';

/** What the bytes of a picture say. */
type Picture =
  | { readonly format: 'heic' | 'broken' }
  | {
      readonly format: string;
      readonly width: number;
      readonly height: number;
      readonly bytes: number;
    };

/** One place where a picture is named. */
interface PictureUse {
  /** The file that names it, and how it is written there. */
  readonly by: string;
  readonly name: string;
  /** Below the content folder; null where the name leads out of it. */
  readonly path: string | null;
  readonly place: Place;
}

const KINDS = /\.(?:jpe?g|png|webp|avif)$/i;
const PICTURES = /\.(?:jpe?g|jfif|png|apng|webp|avif|gif|svgz?|hei[cf]|tiff?|bmp|jxl)$/i;

/** A screen of 1,344 points in twice as many pixels, and room to cut. */
const MOST_PIXELS = 3000;
const MOST_BYTES = 2_500_000;

/** Every finding of a picture, of those that nothing names among them. */
export async function checkPictures(
  content: ReadContent,
  source: ContentSource,
): Promise<Finding[]> {
  const uses = usesOf(content);
  const there = new Set(content.otherFiles);
  const named = new Set(uses.flatMap(({ path }) => (path !== null && there.has(path) ? path : [])));
  const pictures = new Map<string, Picture>();
  // One after the other: a folder of photographs must not be in memory at once.
  for (const file of named) pictures.set(file, await readPicture(await source.readBytes(file)));
  return [
    ...uses.flatMap((use) => {
      const picture = use.path === null ? undefined : pictures.get(use.path);
      if (!picture) {
        return [findingAt(content, use.place, 'broken-image', absence(use, content.otherFiles))];
      }
      return faultsOf(content, use, picture);
    }),
    ...inLines(content),
    ...unused(content, uses),
  ];
}

function usesOf(content: ReadContent): PictureUse[] {
  const used = (by: string, name: string, place: Place): PictureUse => ({
    by,
    name,
    path: picturePath(by, name),
    place,
  });
  const inFacts = content.collections.people.flatMap(({ id, fields }) => {
    const by = fileOf('people', id);
    const file = content.files.get(by);
    return fields.photo && file
      ? [used(by, fields.photo.file, file.placeOf(['photo', 'file']))]
      : [];
  });
  const siteFile = content.files.get('site.yaml');
  const { logo } = content.site?.branding ?? {};
  const inSite = (['file', 'dark'] as const).flatMap((key) => {
    const name = logo?.[key];
    return name && siteFile
      ? [used('site.yaml', name, siteFile.placeOf(['branding', 'logo', key]))]
      : [];
  });
  const inTexts = [...content.files.values()].flatMap((file) => {
    const told = new Set<number>();
    return proseLinks(treeOf(file)).flatMap(({ isPicture, target, targetIndex }) => {
      // An empty address is markup that stayed text; several pictures may share one definition.
      if (!isPicture || target === '' || told.has(targetIndex)) return [];
      told.add(targetIndex);
      return [used(file.file, decoded(target), placeInProse(file, targetIndex))];
    });
  });
  return [...inSite, ...inFacts, ...inTexts];
}

/** As the disk has it; what is no encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function absence({ by, name, path }: PictureUse, files: readonly string[]): string {
  if (path === null && !/^(?:[a-z]+:|\/)/i.test(name)) {
    return `"${name}" leads out of the content folder → Put the picture beside this file and write its name.`;
  }
  const same = files.find((file) => file.toLowerCase() === path?.toLowerCase());
  const last = (file: string) => file.split('/').at(-1) ?? '';
  if (same !== undefined) {
    return `"${name}" is called ${last(same)} on the disk → Write capitals and small letters as they are there.`;
  }
  const folder = by.split('/').slice(0, -1).join('/');
  const beside = files.filter(
    (file) => PICTURES.test(file) && file.split('/').slice(0, -1).join('/') === folder,
  );
  const near = nearestKey(last(name), beside.map(last));
  const fix = near
    ? `Did you mean "${near}"?`
    : 'Put it beside the text and write its name, for example ./picture.jpg.';
  return `there is no picture "${name}" → ${fix}`;
}

function faultsOf(content: ReadContent, { name, path, place }: PictureUse, picture: Picture) {
  const fault = (rule: 'unreadable-picture' | 'oversized-picture', message: string) => [
    findingAt(content, place, rule, `"${name}" ${message}`),
  ];
  switch (picture.format) {
    case 'heic':
      return fault(
        'unreadable-picture',
        'is a HEIC picture, which most browsers do not show → Export it as JPEG.',
      );
    case 'broken':
      return fault('unreadable-picture', 'cannot be read as a picture → Copy or export it again.');
    case 'svg':
      return fault(
        'unreadable-picture',
        'is an SVG, which may carry scripts → Save it as PNG, twice as wide as it is shown.',
      );
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'avif':
      break;
    default:
      return fault(
        'unreadable-picture',
        `is a ${picture.format.toUpperCase()} picture → Save it as JPEG or PNG.`,
      );
  }
  if (!KINDS.test(name)) {
    return fault(
      'unreadable-picture',
      'has the wrong ending → Let its name end in .jpg, .png, .webp, or .avif.',
    );
  }
  if (!('width' in picture)) return [];
  const { width, height, bytes } = picture;
  if (Math.max(width, height) <= MOST_PIXELS && bytes <= MOST_BYTES) return [];
  return fault(
    'oversized-picture',
    `has ${width} × ${height} pixels and ${megabytes(bytes)}, and a page needs ${MOST_PIXELS} pixels and ${megabytes(MOST_BYTES)} at most → Run npm run shrink -- ${path}.`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A picture in a line, a list or a table would be as wide as it is, and its caption lost. */
function inLines(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    const { root } = treeOf(file);
    const alone = new Set(root.children.flatMap((block) => aloneIn(block) ?? []));
    return picturesBelow(root)
      .filter((picture) => !alone.has(picture))
      .map(({ start }) =>
        findingAt(
          content,
          placeInProse(file, start),
          'picture-in-text',
          'a picture stands within a text, a list or a table → Give it a line of its own, with an empty line before and after it: ![what it shows](./picture.jpg "The caption").',
        ),
      );
  });
}

function picturesBelow(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  return node.children.flatMap(picturesBelow);
}

/** The picture that a paragraph consists of, itself or as a link. */
function aloneIn({ type, children }: MarkdownNode): MarkdownNode | null {
  const [only, ...others] = children;
  if (type !== 'paragraph' || only === undefined || others.length > 0) return null;
  const picture = only.type === 'link' && only.children.length === 1 ? only.children[0] : only;
  return picture?.type === 'image' ? picture : null;
}

/** Whether nothing names a picture can only be told where every file that may can be read. */
function unused(content: ReadContent, uses: readonly PictureUse[]): Finding[] {
  if (content.faults.length > 0) return [];
  // One that is named with other capitals is told of where it is named.
  const named = new Set(uses.map(({ path }) => path?.toLowerCase()));
  return content.otherFiles
    .filter((file) => PICTURES.test(file) && !named.has(file.toLowerCase()))
    .map((file) =>
      finding(
        content,
        file,
        [],
        'unused',
        'no text and no person shows this picture → Name it where it belongs, or delete the file.',
      ),
    );
}

/** By the hash of its bytes: to decode one takes long, and all are checked after every edit. */
const knownPictures = new Map<string, Picture>();

async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const key = hash('sha256', bytes);
  const picture = knownPictures.get(key) ?? (await decodePicture(bytes));
  knownPictures.set(key, picture);
  return picture;
}

async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const head = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  if (/^ftyp(?:hei[cxms]|hev[cmx]|mif1|msf1)/.test(head)) return { format: 'heic' };
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height, autoOrient } = await sharp(bytes).metadata();
    const size = { width: autoOrient.width ?? width, height: autoOrient.height ?? height };
    // A file that was cut off has its head; only all of its pixels show it.
    if (format !== 'svg') await sharp(bytes, { failOn: 'warning' }).resize(16).raw().toBuffer();
    return { format: format === 'heif' ? 'avif' : format, ...size, bytes: bytes.length };
  } catch {
    return { format: 'broken' };
  }
}
