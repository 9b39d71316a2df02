/**
 * Where code compares a date or an instant with the clock: whatever is open, late, over or ahead is
 * said so once, by a function of `domain`.
 */
import ts from 'typescript';
import { modulesOf, type SourceFile } from './source.ts';

const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** Names of a clock: `now`, `today`, `catalogNow`, `machineNow`. */
const CLOCK = /^(now|today|\w+Now|\w+Today)$/;

/** Every comparison with the clock in a file, as it is written, with its line. */
export function clockComparisons(
  file: Pick<SourceFile, 'path' | 'text'>,
): readonly { readonly line: number; readonly text: string }[] {
  return modulesOf(file).flatMap(({ module, firstLine }) => {
    const found: { line: number; text: string }[] = [];
    const named = namedAfterTheClock(module);
    const visit = (node: ts.Node): void => {
      if (
        ts.isBinaryExpression(node) &&
        COMPARISONS.has(node.operatorToken.kind) &&
        (isOfTheClock(node.left, named) || isOfTheClock(node.right, named))
      ) {
        const { line } = module.getLineAndCharacterOfPosition(node.getStart(module));
        found.push({ line: line + firstLine, text: node.getText(module).replace(/\s+/g, ' ') });
      }
      ts.forEachChild(node, visit);
    };
    visit(module);
    return found;
  });
}

/** Names that hold a value of the clock: `const day = dateIn(now, timeZone)`. */
function namedAfterTheClock(module: ts.SourceFile): ReadonlySet<string> {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer !== undefined &&
      isOfTheClock(node.initializer, named)
    ) {
      named.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(module);
  return named;
}

/** True for the clock itself, and for what a call makes of it: `epochMs(now)`, `addDays(today, 3)`. */
function isOfTheClock(node: ts.Expression, named: ReadonlySet<string>): boolean {
  const of = (inner: ts.Expression) => isOfTheClock(inner, named);
  if (ts.isIdentifier(node)) return CLOCK.test(node.text) || named.has(node.text);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return of(node.expression);
  if (ts.isPropertyAccessExpression(node)) {
    return CLOCK.test(node.name.text) && node.expression.getText() !== 'performance';
  }
  if (ts.isBinaryExpression(node)) return of(node.left) || of(node.right);
  if (ts.isNewExpression(node)) {
    const isDate = node.expression.getText() === 'Date';
    return isDate && (node.arguments?.every(of) ?? true);
  }
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  if (ts.isIdentifier(expression) && CLOCK.test(expression.text)) return true;
  if (ts.isPropertyAccessExpression(expression)) {
    if (of(expression) || of(expression.expression)) return true;
  }
  return node.arguments.some(of);
}
