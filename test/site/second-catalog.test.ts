/** The same code with the content of another institute. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { secondSite } from './sites.ts';

const { outDir } = secondSite;
const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

/** What a page says, without its markup and with ordinary spaces. */
const textOf = (path: string) =>
  read(`${path}/index.html`)
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');

const builtTexts = readdirSync(outDir, { recursive: true })
  .map(String)
  .filter((path) => /\.(html|json|ics|xml|txt|md)$/.test(path));

describe('the site of the second catalog', () => {
  it('has a page for every program and cohort that is printed', () => {
    const pages = builtTexts.filter(
      (path) => /^programs\/.*index\.html$/.test(path) && !path.startsWith('programs/sea-doctor/'),
    );
    expect(pages.sort()).toEqual([
      'programs/first-aid-afloat/index.html',
      'programs/first-aid-afloat/january-2025/index.html',
      'programs/first-aid-afloat/march-2025/index.html',
      'programs/index.html',
      'programs/island-retreat/april-2025/index.html',
      'programs/island-retreat/index.html',
      'programs/night-watch/august-2025/index.html',
      'programs/night-watch/index.html',
      'programs/night-watch/may-2025/index.html',
      'programs/radio-operation/index.html',
      'programs/ship-doctor-2019/index.html',
      'programs/ship-doctor/autumn-2025/index.html',
      'programs/ship-doctor/index.html',
      'programs/ship-doctor/spring-2024/index.html',
      'programs/ship-doctor/spring-2025/index.html',
      'programs/ward-round/index.html',
    ]);
  });

  it('says that a cohort is full, and leads to its waiting list', () => {
    const page = textOf('programs/night-watch/august-2025');
    expect(page).toContain('Full as of March 1, 2025. You can ask to be told when a place opens.');
    expect(page).toContain('Join the waiting list');
    expect(read('apply/night-watch/index.html')).toContain('value="night-watch/august-2025||"');
  });

  it('announces events where a program is decided on', () => {
    for (const path of ['.', 'cohorts', 'programs/night-watch', 'programs/night-watch/may-2025']) {
      expect(textOf(path)).toContain('A sample watch');
    }
  });

  it('says where classes meet, how one gets in, and which credit counts for whom', () => {
    const page = textOf('programs/island-retreat/april-2025');
    expect(page).toContain('The only beach, 1 Beach Road, Lord Howe, Australia');
    expect(page).toContain('Two steps lead to the door.');
    expect(textOf('programs/ship-doctor')).toContain('SMA credit: 40 hours;');
  });

  it('leads the old addresses of a renamed program to the new ones', () => {
    const page = read('programs/sea-doctor/spring-2025/index.html');
    const target = '/programs/ship-doctor/spring-2025/';
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(page).toContain(`<link rel="canonical" href="http://127.0.0.1:4321${target}">`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<a href="${target}">Go to ${target}</a>`);
    expect(read('_redirects').split('\n')).toContain(
      '/programs/sea-doctor/spring-2025.ics /programs/ship-doctor/spring-2025.ics 301',
    );
    expect(read('programs/sea-doctor/spring-2025.ics')).toBe(
      read('programs/ship-doctor/spring-2025.ics'),
    );
    const { redirects } = JSON.parse(read('api/catalog.json'));
    expect(redirects).toContainEqual({
      from: '/programs/sea-doctor/spring-2025/',
      to: target,
    });
    expect(read('sitemap-0.xml')).not.toContain('sea-doctor');
  });

  it('prints nothing of a draft', () => {
    const telling = builtTexts.filter((path) => /secret/i.test(path) || /secret/i.test(read(path)));
    expect(telling).toEqual([]);
  });

  it('prints nothing of the other institute', () => {
    const telling = builtTexts.filter((path) =>
      /fluence|ketamine-assisted|\bPTI\b/i.test(read(path)),
    );
    expect(telling).toEqual([]);
  });

  it('prints prices in the currency of each program, with its decimals', () => {
    expect(textOf('programs/ship-doctor')).toContain('₹95,000');
    expect(textOf('programs/ship-doctor')).toContain('₹101,502.50');
    expect(textOf('programs/night-watch')).toContain('¥280,000');
    expect(textOf('programs/night-watch')).not.toMatch(/¥[\d,]+\./);
    expect(textOf('programs/first-aid-afloat')).toMatch(/KWD 120\.500/);
    const pages = builtTexts.filter((path) => path.endsWith('index.html'));
    expect(pages.filter((path) => /\$\d/.test(read(path)))).toEqual([]);
  });

  it('prints times in the zone of each cohort', () => {
    expect(textOf('programs/ship-doctor/spring-2025')).toContain('9:30–11 AM India Standard Time');
    expect(textOf('programs/ship-doctor/spring-2025')).toContain(
      'Mar 25, 2025, 6:30 PM Japan Standard Time',
    );
    expect(textOf('programs/night-watch/may-2025')).toContain('7–8:45 PM Japan Standard Time');
    expect(textOf('programs/first-aid-afloat/march-2025')).toContain(
      '10 AM–12 PM Arabian Standard Time',
    );
  });

  it('says that a cohort has a waiting list, and what the stated hours leave out', () => {
    expect(textOf('programs/ship-doctor/autumn-2025')).toContain(
      'There is a waiting list for this cohort.',
    );
    expect(textOf('programs/ship-doctor/spring-2025')).not.toContain('waiting list');
    expect(textOf('programs/ship-doctor')).toContain(
      '48.5 hours of class and training. Not counted: Watches at sea.',
    );
  });

  it('prints what was announced of a moved and of a cancelled class', () => {
    const page = textOf('programs/ship-doctor/spring-2025');
    expect(page).toContain('The class has moved to Sunday.');
    expect(page).toContain('The harbor is closed on this day.');
    expect(page).toContain('Berth 4, Invented Harbor');
  });

  it('says how much is known of a cohort without dates', () => {
    expect(textOf('programs/ship-doctor/autumn-2025')).toContain('September 2025');
  });
});

describe('pictures and the look of the second catalog', () => {
  const pictures = readdirSync(outDir, { recursive: true })
    .map(String)
    .filter((path) => /\.(jpe?g|png|webp|avif|gif)$/.test(path));

  it('are built without what no page shows, and without where they were taken', async () => {
    expect(pictures.filter((path) => /secret/i.test(path))).toEqual([]);
    expect(pictures.some((path) => path.includes('ada-marlin'))).toBe(true);
    const telling: string[] = [];
    for (const path of pictures) {
      const { exif, orientation = 1 } = await sharp(join(outDir, path)).metadata();
      if (exif !== undefined || orientation !== 1) telling.push(path);
    }
    expect(telling).toEqual([]);
  });

  it('stand at an address for search engines and other programs, upright', async () => {
    const { people } = JSON.parse(read('api/catalog.json'));
    expect(people).toContainEqual({
      id: 'ada-marlin',
      url: '/people/#ada-marlin',
      name: 'Ada Marlin',
      credentials: 'MD',
      photo: { url: '/people/ada-marlin.jpg', alt: 'Ada Marlin on the deck of an invented ship' },
      links: [{ label: 'Logbook', url: 'https://www.iana.org/domains/reserved' }],
    });
    const { width, height } = await sharp(join(outDir, 'people/ada-marlin.jpg')).metadata();
    expect([width, height]).toEqual([480, 640]);
    expect(read('people/index.html')).toContain(
      '{"@type":"Person","name":"Ada Marlin","image":"http://127.0.0.1:4321/people/ada-marlin.jpg"}',
    );
    expect(read('programs/ship-doctor/spring-2025/index.html')).toContain(
      '"image":"http://127.0.0.1:4321/people/bo-halyard.jpg"',
    );
  });

  it('are those of the institute on icons, shared pictures and pages of the receiver', async () => {
    expect(read('favicon.svg')).toContain('rect { fill: #8a1c4a }');
    const corner = { left: 96, top: 8, width: 1, height: 1 };
    const pixel = await sharp(join(outDir, 'icon-192.png')).extract(corner).raw().toBuffer();
    expect([...pixel].slice(0, 3)).toEqual([138, 28, 74]);
    const receiver = JSON.parse(read('api/receiver-page.json')).html;
    expect(receiver).toContain('--color-accent:light-dark(#8a1c4a,#f0a3bf)');
    expect(receiver).toContain('alt="Monsoon Institute"');
    const ground = await sharp(join(outDir, 'share/ship-doctor.png'))
      .extract({ left: 4, top: 622, width: 1, height: 1 })
      .raw()
      .toBuffer();
    // That of its cover: a soft red in place of the usual green.
    expect([...ground].slice(0, 3)).toEqual([253, 230, 236]);
  });
});
