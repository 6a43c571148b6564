/** The exports of one code file, as data. */
import ts from 'typescript'

/**
 * Returns `declared`, the names a file declares on its top level with whether a doc comment stands above, and `passed`, the
 * names it exports: `{ name, local, from }`, where `from` is another file or undefined; name `*` is everything.
 */
export function exportsOf(file) {
  const declared = new Map()
  const passed = []
  for (const statement of file.statements) {
    for (const name of namesOf(statement)) {
      const line = file.getLineAndCharacterOfPosition(statement.getStart(file)).line + 1
      const documented = ts.getJSDocCommentsAndTags(statement).length > 0 || declared.get(name)?.documented === true
      declared.set(name, { line: declared.get(name)?.line ?? line, documented })
      if (isExported(statement)) passed.push({ name, local: name, from: undefined })
    }
    if (ts.isExportDeclaration(statement)) passed.push(...reexports(statement))
  }
  return { declared, passed }
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return declares && statement.name ? [statement.name.text] : []
}

function isExported(statement) {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function reexports({ moduleSpecifier, exportClause }) {
  const from = moduleSpecifier?.text
  if (exportClause === undefined) return [{ name: '*', local: '*', from }]
  if (ts.isNamespaceExport(exportClause)) return []
  return exportClause.elements.map(({ name, propertyName }) => ({ name: name.text, local: (propertyName ?? name).text, from }))
}
