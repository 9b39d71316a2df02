/** C9 and C10: pictures of texts, portraits and logos; colors and letters of the institute. */
import { drawPicture, HEIC, SVG_WITH_SCRIPT } from '../../fixtures/pictures.ts';
import { edit, fault, type SeededFault, write } from '../seed.ts';

const about = 'pages/about.mdx';
const body = (text: string) =>
  edit(about, 'Everything here rests on', `${text}\n\nEverything here rests on`);
const room = (target: string) => body(`![A room with a round table](${target})`);

const person = 'people/chantelle-thomas.mdx';
const photo = (value: string) => edit(person, 'order: 30', `photo: ${value}\norder: 30`);
const portrait = (file: string) => photo(`{ file: ${file}, alt: Chantelle Thomas in a garden }`);

const branding = (value: string) =>
  edit('site.yaml', 'contacts:\n', `branding:\n  ${value}\ncontacts:\n`);

const jpeg = await drawPicture(60, 40);
const large = await drawPicture(4032, 3024);
/** Few pixels and many bytes. */
const heavy = Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(2_600_000), jpeg.subarray(-2)]);

export const pictures: readonly SeededFault[] = [
  fault(
    'broken-image: a picture whose name has other capitals than the file',
    '"./Room.JPG" is called room.jpg on the disk → Write capitals and small letters as they are there.',
    room('▸./Room.JPG'),
    write('pages/room.jpg', jpeg),
  ),
  fault(
    'broken-image: a path out of the content folder',
    '"../../private/room.jpg" leads out of the content folder → Put the picture beside this file and write its name.',
    room('▸../../private/room.jpg'),
  ),
  fault(
    'broken-image: a picture on another site',
    'there is no picture "https://www.example.edu/room.jpg" → Put it beside the text and write its name, for example ./picture.jpg.',
    room('▸https://www.example.edu/room.jpg'),
  ),
  fault(
    'broken-image: a portrait that is not there',
    'there is no picture "chantelle.jpg" → Put it beside the text and write its name, for example ./picture.jpg.',
    portrait('▸chantelle.jpg'),
  ),
  fault(
    'broken-image: a portrait above the content folder',
    '"../../chantelle.jpg" leads out of the content folder → Put the picture beside this file and write its name.',
    portrait('▸../../chantelle.jpg'),
  ),
  fault(
    'unreadable-picture: a picture that was cut off',
    '"./room.jpg" cannot be read as a picture → Copy or export it again.',
    room('▸./room.jpg'),
    write('pages/room.jpg', jpeg.subarray(0, -60)),
  ),
  fault(
    'unreadable-picture: a text that is called a picture',
    '"chantelle.png" cannot be read as a picture → Copy or export it again.',
    portrait('▸chantelle.png'),
    write('people/chantelle.png', 'not a picture'),
  ),
  fault(
    'unreadable-picture: an empty file',
    '"chantelle.png" cannot be read as a picture → Copy or export it again.',
    portrait('▸chantelle.png'),
    write('people/chantelle.png', ''),
  ),
  fault(
    'unreadable-picture: a picture of a telephone',
    '"IMG_0007.heic" is a HEIC picture, which most browsers do not show → Export it as JPEG.',
    portrait('▸IMG_0007.heic'),
    write('people/IMG_0007.heic', HEIC),
  ),
  fault(
    'unreadable-picture: a picture of a telephone under the name of another kind',
    '"chantelle.jpg" is a HEIC picture, which most browsers do not show → Export it as JPEG.',
    portrait('▸chantelle.jpg'),
    write('people/chantelle.jpg', HEIC),
  ),
  fault(
    'unreadable-picture: an SVG with a script',
    '"./room.svg" is an SVG, which may carry scripts → Save it as PNG, twice as wide as it is shown.',
    room('▸./room.svg'),
    write('pages/room.svg', SVG_WITH_SCRIPT),
  ),
  fault(
    'unreadable-picture: an SVG under the name of another kind',
    '"chantelle.png" is an SVG, which may carry scripts → Save it as PNG, twice as wide as it is shown.',
    portrait('▸chantelle.png'),
    write('people/chantelle.png', SVG_WITH_SCRIPT),
  ),
  fault(
    'unreadable-picture: a kind that pages do not take',
    '"./room.gif" is a GIF picture → Save it as JPEG or PNG.',
    room('▸./room.gif'),
    write('pages/room.gif', await drawPicture(9, 9, 'gif')),
  ),
  fault(
    'unreadable-picture: a picture whose name does not say what it is',
    '"./room.jfif" has the wrong ending → Let its name end in .jpg, .png, .webp, or .avif.',
    room('▸./room.jfif'),
    write('pages/room.jfif', jpeg),
  ),
  fault(
    'oversized-picture: more pixels than a page needs',
    `"chantelle.jpg" has 4032 × 3024 pixels and 0.1 MB, and a page needs 3000 pixels and 2.5 MB at most → Run npm run shrink -- people/chantelle.jpg.`,
    portrait('▸chantelle.jpg'),
    write('people/chantelle.jpg', large),
  ),
  fault(
    'oversized-picture: more bytes than a page needs',
    `"./room.jpg" has 60 × 40 pixels and 2.6 MB, and a page needs 3000 pixels and 2.5 MB at most → Run npm run shrink -- pages/room.jpg.`,
    room('▸./room.jpg'),
    write('pages/room.jpg', heavy),
  ),
  fault(
    'picture-in-text: a picture within a sentence',
    'a picture stands within a text, a list or a table → Give it a line of its own, with an empty line before and after it: ![what it shows](./picture.jpg "The caption").',
    body('Here ▸![a room](./room.jpg) it is.'),
    write('pages/room.jpg', jpeg),
  ),
  fault(
    'picture-in-text: a picture in a list',
    'a picture stands within a text, a list or a table → Give it a line of its own, with an empty line before and after it: ![what it shows](./picture.jpg "The caption").',
    body('- ▸![A room](./room.jpg)'),
    write('pages/room.jpg', jpeg),
  ),
  fault(
    'picture-in-text: a picture whose address stands elsewhere',
    'a picture stands within a text, a list or a table → Give it a line of its own, with an empty line before and after it: ![what it shows](./picture.jpg "The caption").',
    body('▸![A room][room]\n\n[room]: ./room.jpg "A room"'),
    write('pages/room.jpg', jpeg),
  ),
  fault(
    'typed-state: a state typed into a caption',
    '"Applications are closed" is a state that goes stale → Delete it; the page says it by the deadline in the cohort.',
    body('▸![A room](./room.jpg "The room of Fall 2024. Applications are closed.")'),
    write('pages/room.jpg', jpeg),
  ),
  {
    ...fault(
      'unused: a picture that nothing shows',
      'no text and no person shows this picture → Name it where it belongs, or delete the file.',
      write('people/chantelle.jpg', jpeg),
    ),
    place: 'people/chantelle.jpg:1:1',
  },
  fault(
    'missing-key: a portrait without a description',
    'photo.alt is missing → Write one line of text.',
    photo('▸{ file: chantelle.jpg }'),
    write('people/chantelle.jpg', jpeg),
  ),
  fault(
    'no-alternative-text: a portrait described by its file name',
    '"chantelle.jpg" is a file name → Say what the picture shows.',
    photo('{ file: chantelle.jpg, alt: ▸chantelle.jpg }'),
    write('people/chantelle.jpg', jpeg),
  ),
  fault(
    'wrong-value: a point of focus outside the picture',
    'photo.focus.y is above 100 → Write a percentage from 0 to 100: 30.',
    photo('{ file: chantelle.jpg, alt: In a garden, focus: { x: 50, y: ▸120 } }'),
    write('people/chantelle.jpg', jpeg),
  ),
  fault(
    'wrong-value: a portrait on another site',
    'photo.file "https://www.example.edu/chantelle.jpg" is not the name of a picture → Put the picture beside this file and write its name: portrait.jpg.',
    portrait('▸"https://www.example.edu/chantelle.jpg"'),
  ),
  fault(
    'wrong-value: a link of a person without https',
    'links[0].url "www.iana.org" is no address → Write it as the browser shows it: https://example.org.',
    edit(person, 'order: 30', 'links:\n  - { label: Website, url: ▸www.iana.org }\norder: 30'),
  ),
  fault(
    'low-contrast: an accent that is too light for letters',
    '"#ffcc00" is hard to read on light pages, with a contrast of 1.3 in place of 4.5 → Write "#846800", the nearest color that can be read.',
    branding('colors: { accent: ▸"#ffcc00" }'),
  ),
  fault(
    'low-contrast: a second color that is too dark for dark pages',
    '"#1d4ed8" is hard to read on dark pages, with a contrast of 2.0 in place of 4.5 → Write "#6191fe", the nearest color that can be read.',
    branding('colors: { accent: "#8a1c4a", second: "#1d4ed8", secondDark: ▸"#1d4ed8" }'),
  ),
  fault(
    'wrong-value: a color by its name',
    'branding.colors.accent "crimson" is not a color → Write it like "#0e5a53".',
    branding('colors: { accent: ▸crimson }'),
  ),
  fault(
    'wrong-value: a color on dark pages without the one on light pages',
    'branding.colors.secondDark stands without second → Add second: the color on light pages.',
    branding('colors: { accent: "#8a1c4a", secondDark: ▸"#9ab8ff" }'),
  ),
  fault(
    'wrong-value: letters that there are not',
    'branding.type "comic" is not known here → Write warm, classic or plain.',
    branding('type: ▸comic'),
  ),
  fault(
    'broken-image: a logo that is not there',
    'there is no picture "mark.png" → Put it beside the text and write its name, for example ./picture.jpg.',
    branding('logo: { file: ▸mark.png }'),
  ),
  fault(
    'unreadable-picture: a logo with a script, for dark pages',
    '"mark.svg" is an SVG, which may carry scripts → Save it as PNG, twice as wide as it is shown.',
    branding('logo: { file: mark.png, dark: ▸mark.svg }'),
    write('mark.png', jpeg),
    write('mark.svg', SVG_WITH_SCRIPT),
  ),
];
