/** What the build does to every text beside parsing it. The check and the feeds read the same way. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import Slugger from 'github-slugger';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginEntry,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import { isLiveFact } from './live-facts.ts';
import { scopedAnchor } from './page-ids.ts';
import { hideLoneTildes, markdownFeatures, showLoneTildes } from './parse-markdown.ts';

/**
 * The processor of every text.
 *
 * @param contentDir absolute
 */
export function markdownProcessor(contentDir: string): ReturnType<typeof satteri> {
  const processor = satteri({
    features: markdownFeatures,
    mdastPlugins: [liveFactProps, figures],
    hastPlugins: [scopedIds(contentDir)],
  });
  return {
    ...processor,
    createMdxRenderer: async (...options) => {
      const renderer = await processor.createMdxRenderer?.(...options);
      if (!renderer) throw new Error('@astrojs/markdown-satteri has no renderer for MDX any more.');
      return {
        process: async (content, ...rest) => {
          const rendered = await renderer.process(hideLoneTildes(content), ...rest);
          return { ...rendered, code: showLoneTildes(rendered.code) };
        },
      };
    },
  };
}

/** Components in texts are given what the page knows: a text loads nothing itself. */
const liveFactProps = defineMdastPlugin({
  name: 'live-fact-props',
  mdxJsxFlowElement: (node) => withFacts(node),
  mdxJsxTextElement: (node) => withFacts(node),
});

function withFacts<Node extends MdxJsxFlowElement | MdxJsxTextElement>({
  type,
  name,
  attributes,
}: Readonly<Node>): Node | undefined {
  const isGiven = attributes.some((one) => 'name' in one && one.name === 'facts');
  if (name === null || !isLiveFact(name) || isGiven) return undefined;
  const value = { type: 'mdxJsxAttributeValueExpression', value: 'props.facts' } as const;
  const facts = { type: 'mdxJsxAttribute', name: 'facts', value } as const;
  const of = { type: 'mdxJsxAttribute', name: 'of', value: name } as const;
  return { type, name, attributes: [...attributes, facts, of], children: [] } as unknown as Node;
}

/** A picture that is alone is a figure, and its title the caption below it. */
const figures = defineMdastPlugin({
  name: 'figures',
  paragraph: (node) => {
    const [child, ...others] = node.children;
    if (child === undefined || others.length > 0) return undefined;
    const picture =
      child.type === 'link' && child.children.length === 1 ? child.children[0] : child;
    if (picture?.type !== 'image') return undefined;
    const { url, alt, title } = picture;
    const bare = { type: 'image', url, alt } as const;
    const shown = child.type === 'link' ? { type: 'link', url: child.url, children: [bare] } : bare;
    const caption = {
      type: 'paragraph',
      data: { hName: 'figcaption' },
      children: [{ type: 'text', value: title ?? '' }],
    };
    return {
      type: 'paragraph',
      data: { hName: 'figure' },
      children: title ? [shown, caption] : [shown],
    } as unknown as typeof node;
  },
});

/**
 * Ids of headings and footnotes hold the name of the text, so that two texts on one page share none.
 *
 * @param contentDir absolute
 */
function scopedIds(contentDir: string): HastPluginEntry {
  return ({ fileURL }) => {
    const [collection = '', ...path] = fileURL
      ? relative(contentDir, fileURLToPath(fileURL)).split(sep)
      : [];
    const id = path.join('/').replace(/\.mdx$/, '');
    const scoped = (anchor: string) =>
      scopedAnchor(collection, id, anchor.replace(/^user-content-/, ''));
    const slugger = new Slugger();
    return defineHastPlugin({
      name: 'scoped-ids',
      element: {
        filter: [],
        visit(node, context) {
          const { id: own, href, ariaDescribedBy } = node.properties;
          if (typeof own === 'string') {
            context.setProperty(node, 'id', scoped(own));
          } else if (/^h[1-6]$/.test(node.tagName)) {
            context.setProperty(node, 'id', scoped(slugger.slug(context.textContent(node))));
          }
          // The title of the notes is for those who hear the page.
          if (own === 'footnote-label') context.setProperty(node, 'className', ['visually-hidden']);
          if (typeof href === 'string' && href.startsWith('#')) {
            context.setProperty(node, 'href', `#${scoped(href.slice(1))}`);
          }
          if (ariaDescribedBy) {
            context.setProperty(node, 'ariaDescribedBy', [scoped(String(ariaDescribedBy))]);
          }
        },
      },
    });
  };
}
