/** One code file as data: what it imports, and the few expressions that a rule refuses. */
import ts from 'typescript'
import { exportsOf } from './exports.mjs'

const impure = [
  ['Date', 'now'],
  ['Math', 'random'],
  ['performance', 'now'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
]
const codeLike = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/
const runners = new Set(['it', 'test', 'describe', 'suite', 'bench'])

/**
 * Parses a file. Comments and text never count.
 *
 * `imports` holds every module named by an import, export-from, `import()` or `require()`; `clock` and `marks` hold
 * `{ line, text }` for each reading of the clock or of randomness, and for each `.only` or `.skip` of a test. `words` holds texts that
 * look like codes, `prefixes` and `endings` what codes are put together of.
 */
export function parseSource(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const source = {
    path,
    lines: file.getLineStarts().length,
    imports: [],
    clock: [],
    marks: [],
    defaultExports: [],
    words: [],
    prefixes: [],
    endings: [],
    exports: exportsOf(file),
  }
  const at = (node) => ({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, text: node.getText(file).split('\n')[0] })
  const visit = (node) => {
    const specifier = importedBy(node)
    if (specifier !== undefined) source.imports.push({ specifier, line: at(node).line })
    if (readsClock(node)) source.clock.push(at(node))
    if (marksTest(node)) source.marks.push(at(node))
    if (exportsDefault(node)) source.defaultExports.push(at(node))
    if (ts.isStringLiteralLike(node) && codeLike.test(node.text)) source.words.push(node.text)
    if (isPrefix(node)) source.prefixes.push(node.initializer.text)
    if (isEnding(node)) source.endings.push(node.templateSpans[0].literal.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return source
}

function importedBy(node) {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return node.moduleSpecifier.text
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal.text
  if (!ts.isCallExpression(node) || node.arguments.length === 0 || !ts.isStringLiteralLike(node.arguments[0])) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isImport || isRequire ? node.arguments[0].text : undefined
}

/** `new Date()`, `Date()`, and `Date.now` or `Math.random` even as a value. Not `new Date(0)`, which reads nothing. */
function readsClock(node) {
  if (ts.isNewExpression(node)) return isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0
  if (ts.isCallExpression(node)) return isNamed(node.expression, 'Date')
  if (!ts.isPropertyAccessExpression(node)) return false
  const object = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
  return impure.some(([owner, property]) => isNamed(object, owner) && node.name.text === property)
}

/** `it.only(...)`, `describe.skip(...)`, `test.only.each(...)`, `it.todo(...)`. */
function marksTest(node) {
  if (!ts.isPropertyAccessExpression(node) || !['only', 'skip', 'todo'].includes(node.name.text)) return false
  let object = node.expression
  while (ts.isPropertyAccessExpression(object)) object = object.expression
  return ts.isIdentifier(object) && runners.has(object.text)
}

function exportsDefault(node) {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  return (
    (ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ??
    false
  )
}

/** `prefix: 'IDENTIFIERS_ISIN'` */
function isPrefix(node) {
  return ts.isPropertyAssignment(node) && isNamed(node.name, 'prefix') && ts.isStringLiteralLike(node.initializer)
}

/** `${prefix}_LENGTH` */
function isEnding(node) {
  if (!ts.isTemplateExpression(node) || node.head.text !== '' || node.templateSpans.length !== 1) return false
  const [{ expression, literal }] = node.templateSpans
  return isNamed(expression, 'prefix') && /^_[A-Z0-9_]+$/.test(literal.text)
}

function isNamed(node, name) {
  return ts.isIdentifier(node) && node.text === name
}
