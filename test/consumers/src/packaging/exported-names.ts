import { join } from 'node:path'
import ts from 'typescript'
import type { Package } from '../packages.js'

/** Every entry point with every name that it exports, types with a `type` before them, read from the declarations installed in `project`. */
export function exportedNames(project: string, packages: readonly Package[]): string {
  const entries = packages.flatMap((pkg) => pkg.entries)
  const files = entries.map((entry) => declarationsOf(project, entry))
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] })
  const checker = program.getTypeChecker()
  const linesOf = (file: string): readonly string[] => {
    const source = program.getSourceFile(file)
    const symbol = source && checker.getSymbolAtLocation(source)
    if (!symbol) throw new Error(`${file} is no module.`)
    return checker
      .getExportsOfModule(symbol)
      .map((exported) => ({ name: exported.name, isValue: isValue(checker, exported) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, isValue: value }) => `  ${value ? '' : 'type '}${name}`)
  }
  return entries.map((entry, index) => [entry, ...linesOf(files[index] ?? '')].join('\n')).join('\n\n') + '\n'
}

function declarationsOf(project: string, entry: string): string {
  const { resolvedModule } = ts.resolveModuleName(
    entry,
    join(project, 'entry.mts'),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ts.sys,
  )
  if (!resolvedModule) throw new Error(`${entry} has no declarations.`)
  return resolvedModule.resolvedFileName
}

function isValue(checker: ts.TypeChecker, exported: ts.Symbol): boolean {
  const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  return (target.flags & ts.SymbolFlags.Value) !== 0
}
