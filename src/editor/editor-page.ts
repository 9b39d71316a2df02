/** The page of the visual editor. */
import { contentJsonSchemas } from '#catalog/json-schemas.ts';
import { collections } from '#schemas/collections.ts';
import { type EditorSite, editorConfig, type FileKind, formatOf } from './editor-config.ts';
import type { GroupShape } from './shape.ts';
import { shapeOfFile } from './shape-of-schema.ts';
import type { EditorData } from './start-editor.ts';

/** The shape of every kind of file. */
export function contentShapes(): Readonly<Record<FileKind, GroupShape>> {
  return Object.fromEntries(
    Object.entries(contentJsonSchemas()).map(([name, schema]) => [name, shapeOfFile(schema)]),
  ) as Record<FileKind, GroupShape>;
}

/**
 * The page as HTML; it loads `editor.js` beside it.
 *
 * @param policy its Content-Security-Policy
 */
export function editorPage(site: EditorSite, policy: string): string {
  const shapes = contentShapes();
  const data: EditorData = {
    config: editorConfig(shapes, site),
    files: Object.entries(shapes).map(([kind, shape]) => ({
      format: formatOf(kind as FileKind),
      extension: kind === 'site' ? 'yaml' : collections[kind as keyof typeof collections].extension,
      shape,
    })),
  };
  // The editor has no first heading of its own.
  // Nothing in the data may end its element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const folderOnly =
    site.repository === null ? '<link rel="stylesheet" href="folder-only.css">' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit the content</title>
${folderOnly}
<style>
h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }
</style>
</head>
<body>
<header><h1>Edit the content</h1></header>
<script type="application/json" id="editor">${json}</script>
<script type="module" src="editor.js"></script>
</body>
</html>
`;
}
