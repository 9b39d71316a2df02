import { describe, expect, it } from 'vitest';
import { type PictureNode, sharePicture } from '#feeds/share-picture.ts';
import { drawCover } from '#view-models/pictures/cover-lines.ts';

const card = {
  siteName: 'Fluence',
  kind: 'Certificate · 2024 program',
  title: 'Ketamine-Assisted Psychotherapy Certificate',
  lines: ['Live online'],
  rows: [{ label: 'Completed PTI', text: 'Apply by Sep 10, 2024 · $3,000 in full' }],
  cover: drawCover('kap-certificate'),
  banner: 'Demonstration.',
  look: { colors: null, type: 'warm' as const },
};

function textsOf({ props: { children } }: PictureNode): readonly string[] {
  if (children === undefined) return [];
  return typeof children === 'string' ? [children] : children.flatMap(textsOf);
}

function nodesOf(node: PictureNode, type: PictureNode['type']): readonly PictureNode[] {
  const { children } = node.props;
  const below = typeof children === 'object' ? children : [];
  return [...(node.type === type ? [node] : []), ...below.flatMap((child) => nodesOf(child, type))];
}

describe('the picture of a shared link', () => {
  it('has the size that networks ask for, and the words of the card in order', () => {
    const { width, height, root } = sharePicture(card);
    expect([width, height]).toEqual([1200, 630]);
    expect(textsOf(root)).toEqual([
      'Demonstration.',
      'Fluence',
      'Certificate · 2024 program',
      'Ketamine-Assisted Psychotherapy Certificate',
      'Live online',
      'Completed PTI',
      'Apply by Sep 10, 2024 · $3,000 in full',
    ]);
  });

  it('has the waves of the program’s cover', () => {
    const waves = nodesOf(sharePicture(card).root, 'path').map(({ props }) => props['d']);
    expect(waves).toEqual(card.cover.paths);
  });

  it('leaves no empty place where there is nothing to say', () => {
    const bare = sharePicture({ ...card, banner: null, kind: null, lines: [], rows: [] });
    expect(textsOf(bare.root)).toEqual(['Fluence', 'Ketamine-Assisted Psychotherapy Certificate']);
  });

  it('has the colors and the letters of the institute', () => {
    const colors = { accent: '#8a1c4a', accentDark: null, second: null, secondDark: null };
    const { faces, root } = sharePicture({ ...card, look: { colors, type: 'classic' } });
    expect(faces).toEqual([
      { name: 'Source Serif 4', package: 'source-serif-4', weight: 600 },
      { name: 'Source Sans 3', package: 'source-sans-3', weight: 400 },
      { name: 'Source Sans 3', package: 'source-sans-3', weight: 600 },
    ]);
    const printed = JSON.stringify(root);
    expect(printed).toContain('#8a1c4a');
    expect(printed).not.toContain('#0e5a53');
    expect(printed).not.toContain('Fraunces');
  });
});
