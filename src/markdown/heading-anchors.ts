/** The anchors of headings, as the build makes them. */
import Slugger from 'github-slugger';
import { type MarkdownTree, nodesBelow } from './parse-markdown.ts';
import { visibleText } from './visible-text.ts';

/** The anchor of every heading of a text, in its order. */
export function headingAnchors(tree: MarkdownTree): readonly string[] {
  const slugger = new Slugger();
  return [...nodesBelow(tree.root)]
    .filter(({ type }) => type === 'heading')
    .map((heading) => {
      const { text } = visibleText(tree, { of: heading, withCode: true });
      // Pages print a dash for two or three hyphens.
      return slugger.slug(text.trim().replaceAll(/---?/g, '–'));
    });
}
