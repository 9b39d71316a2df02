/**
 * The shapes of objects as they are written down: interfaces, type literals and zod objects. A shape
 * is known by the names of its members; whoever copies one keeps them.
 */
import ts from 'typescript';
import { modulesOf, roomOf, type SourceFile } from './source.ts';

/** Fewer members are often alike by chance: a label and a link. */
const FEWEST = 4;

/** With five members in common, this part of all of them makes a copy of which a member was changed. */
const ALIKE = { members: 5, part: 0.8 };

export interface Shape {
  readonly place: string;
  readonly room: string;
  readonly kind: 'type' | 'zod';
  readonly members: ReadonlySet<string>;
}

/** Every shape of a file with at least four members. */
export function shapesIn(file: Pick<SourceFile, 'path' | 'text'>): readonly Shape[] {
  return modulesOf(file).flatMap(({ module, firstLine }) => {
    const found: Shape[] = [];
    const visit = (node: ts.Node): void => {
      const kind = ts.isCallExpression(node) ? 'zod' : 'type';
      const members = new Set(membersOf(node).map((member) => member.getText(module)));
      if (members.size >= FEWEST) {
        const { line } = module.getLineAndCharacterOfPosition(node.getStart(module));
        const place = `${file.path}:${line + firstLine}`;
        found.push({ place, room: roomOf(file.path), kind, members });
      }
      ts.forEachChild(node, visit);
    };
    visit(module);
    return found;
  });
}

function membersOf(node: ts.Node): readonly ts.PropertyName[] {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
    return node.members.flatMap((member) => (ts.isPropertySignature(member) ? [member.name] : []));
  }
  if (!ts.isCallExpression(node)) return [];
  const [shape] = node.arguments;
  const isObject = /(^|\.)(strictObject|object|looseObject)$/.test(node.expression.getText());
  if (!isObject || shape === undefined || !ts.isObjectLiteralExpression(shape)) return [];
  return shape.properties.flatMap(({ name }) => name ?? []);
}

/**
 * Pairs of shapes of which one is a copy of the other, `a ~ b`.
 *
 * A door is none: what content, or the API, says of a type of domain is a zod object beside it, since
 * domain knows no zod. All others can take the type of the one that is there.
 */
export function copiedShapes(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((one, index) =>
    shapes
      .slice(index + 1)
      .filter((other) => isCopy(one, other) && !isDoor(one, other))
      .map((other) => `${one.place} ~ ${other.place}`),
  );
}

function isCopy({ members: a }: Shape, { members: b }: Shape): boolean {
  const common = [...a].filter((member) => b.has(member)).length;
  const all = a.size + b.size - common;
  return common === all || (common >= ALIKE.members && common / all >= ALIKE.part);
}

function isDoor(one: Shape, other: Shape): boolean {
  const rooms = [one, other].map(({ kind, room }) => `${kind} ${room}`).sort();
  return [
    ['type domain', 'zod contract'],
    ['type domain', 'zod schemas'],
    ['zod contract', 'zod schemas'],
  ].some((pair) => pair.join() === rooms.join());
}
