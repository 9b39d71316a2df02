/**
 * The source tree as the architecture tests see it: which file imports what, and the text a file
 * would print. Read with the compilers that build it, not with regular expressions.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parse as parseAstro } from '@astrojs/compiler-rs';
import ts from 'typescript';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** One import of a file: what it asks for, where, and whether types alone cross. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
  /** `export … from`: the file passes on what it does not own. */
  readonly reExport: boolean;
  readonly reExportAll: boolean;
  /** True in a `<script>` of a template: what it imports goes to browsers. */
  readonly inBrowser: boolean;
}

/** A file of the project and what it imports. `path` is relative to the project, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** True if the file holds nothing but `export … from`. */
  readonly onlyReExports: boolean;
}

/** Every path below `folder` (relative to the project), files only, in a fixed order. */
export function filesBelow(folder: string): readonly string[] {
  // Git keeps no empty folders: a room without files is not there.
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Reads one `.ts`, `.tsx`, `.mjs` or `.astro` file with its imports. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = modulesOf({ path, text }).map(readModule);
  return {
    path,
    text,
    imports: parsed.flatMap((part) => part.imports),
    onlyReExports: parsed.every((part) => part.onlyReExports),
  };
}

/** Every source file below `folder`. */
export function sourcesBelow(folder: string): readonly SourceFile[] {
  return filesBelow(folder)
    .filter((path) => /\.(ts|tsx|mjs|astro)$/.test(path))
    .map(readSource);
}

/** The modules of a file: itself, or the front matter and the scripts of a template. */
export function modulesOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): readonly Module[] {
  const parts = path.endsWith('.astro')
    ? astroScripts(text)
    : [{ code: text, firstLine: 1, inBrowser: false }];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return parts.map(({ code, ...rest }) => ({
    module: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind),
    ...rest,
  }));
}

interface Module extends Omit<Code, 'code'> {
  readonly module: ts.SourceFile;
}

/** A piece of code, the line of the file at which it begins, and whether browsers run it. */
interface Code {
  readonly code: string;
  readonly firstLine: number;
  readonly inBrowser: boolean;
}

/** The front matter and the `<script>` elements of an `.astro` file. */
function astroScripts(text: string): readonly Code[] {
  const parts: Code[] = [];
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (frontMatter?.[1] !== undefined) {
    const firstLine = lineAt(text, text.indexOf(frontMatter[1]));
    parts.push({ code: frontMatter[1], firstLine, inBrowser: false });
  }
  for (const script of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const code = script[1] ?? '';
    const firstLine = lineAt(text, script.index + script[0].indexOf('>') + 1);
    parts.push({ code, firstLine, inBrowser: true });
  }
  return parts;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readModule({
  module,
  firstLine,
  inBrowser,
}: Module): Pick<SourceFile, 'imports' | 'onlyReExports'> {
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: string, rest: Partial<Import> = {}) =>
    imports.push({
      specifier,
      line: module.getLineAndCharacterOfPosition(node.getStart(module)).line + firstLine,
      typeOnly: false,
      reExport: false,
      reExportAll: false,
      inBrowser,
      ...rest,
    });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, { typeOnly: importsTypesOnly(node) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) {
        add(node, node.moduleSpecifier.text, {
          typeOnly: node.isTypeOnly,
          reExport: true,
          reExportAll: node.exportClause === undefined || ts.isNamespaceExport(node.exportClause),
        });
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) {
        add(node, node.argument.literal.text, { typeOnly: true });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteralLike(argument)) add(node, argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(module);
  const onlyReExports =
    module.statements.length > 0 &&
    module.statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier !== undefined);
  return { imports, onlyReExports };
}

function importsTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/**
 * The room of a path below `src`: its first folder, or the file itself for the two files that
 * stand alone (`settings.ts`, `content.config.ts`).
 */
export function roomOf(path: string): string {
  const [, first = ''] = path.split('/');
  return first;
}

/** The project path that an import of `file` leads to, or null for a package. */
export function targetOf(file: string, specifier: string): string | null {
  // `?worker&url` says how Vite takes it, not what it is.
  const [name = ''] = specifier.split('?');
  if (name.startsWith('.')) return join(dirname(file), name).split(sep).join('/');
  if (!name.startsWith('#')) return null;
  const path = name.slice(1).replace(/^words\//, 'words/en-US/');
  return `src/${path}`;
}

/** A piece of literal text that a template would print, and its line. */
export interface PrintedText {
  readonly text: string;
  readonly line: number;
}

/** Attributes that a reader sees or hears. */
const SPOKEN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
]);

/** The literal text in the template of an `.astro` file: text between tags and spoken attributes. */
export function textInAstro(path: string): readonly PrintedText[] {
  const source = readFileSync(join(root, path), 'utf8');
  const { ast } = parseAstro(source);
  const found: PrintedText[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name, start, openingElement } = node as Record<string, unknown>;
    const at = typeof start === 'number' ? start : 0;
    const tag = (openingElement as { name?: { name?: string } } | undefined)?.name?.name;
    if (type === 'JSXElement' && (tag === 'script' || tag === 'style')) return;
    if (type === 'JSXText' && typeof value === 'string') {
      found.push({ text: value.trim(), line: lineAt(source, at) });
    }
    if (type === 'JSXAttribute') {
      const attribute = (name as { name?: unknown } | undefined)?.name;
      const literal = (value as { type?: string; value?: unknown } | null)?.value;
      if (SPOKEN_ATTRIBUTES.has(String(attribute)) && typeof literal === 'string') {
        found.push({ text: literal.trim(), line: lineAt(source, at) });
      }
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit((ast as { body?: unknown }).body);
  return found.filter(({ text }) => hasWord(text));
}

/** The literal text in the JSX of a `.tsx` file: text between tags and spoken attributes. */
export function textInJsx(path: string): readonly PrintedText[] {
  const source = readFileSync(join(root, path), 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: PrintedText[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (ts.isJsxText(node)) found.push({ text: node.text.trim(), line });
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText(file))) {
      const value = node.initializer;
      if (value !== undefined && ts.isStringLiteral(value)) found.push({ text: value.text, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter(({ text }) => hasWord(text));
}

/**
 * The sentences in the strings of a `.ts` or `.tsx` file, and the words between the tags of its
 * HTML strings. What a developer reads is left out: thrown errors, logs, imports and types.
 */
export function sentencesInCode(path: string): readonly PrintedText[] {
  const source = readFileSync(join(root, path), 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const found: PrintedText[] = [];
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node)) return;
    const text = literalText(node);
    if (text !== null && (isSentence(text) || isMarkupWithWords(text))) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      found.push({ text: text.trim(), line });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a string or template; what is put in at run time stands as a `•`. */
function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `•${span.literal.text}`).join('');
}

function isForDevelopers(node: ts.Node): boolean {
  return (
    ts.isThrowStatement(node) ||
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    // The text of an error class: its message is for whoever runs the program.
    (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) ||
    (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
    (ts.isCallExpression(node) &&
      /(^|\.)(console\.\w+|log\w*|write|warn|exec|prepare|pragma)$/.test(node.expression.getText()))
  );
}

/** Three words that begin like a sentence: “Enter your license number”. SQL begins in capitals. */
function isSentence(text: string): boolean {
  return /^["“(]?[A-Z][a-z’']*( [a-z0-9•][\w’'•-]*){2,}/.test(text.trim());
}

function isMarkupWithWords(text: string): boolean {
  if (!/<\/?[a-z]/.test(text)) return false;
  const between = text
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&\w+;/g, '');
  return between.split('\n').some((piece) => hasWord(piece));
}

/** At least two letters in a row, apart from the markers the receiver replaces. */
function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/%%\w+%%/g, ''));
}
