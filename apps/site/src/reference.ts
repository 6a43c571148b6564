import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, Converter, ReflectionKind } from 'typedoc'

/** Entry points of the published packages as files of sources, by the name that is imported. */
export function entryPoints(root: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (const short of readdirSync(join(root, 'packages')).sort()) {
    const folder = join(root, 'packages', short)
    const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string
      exports: Readonly<Record<string, string | { readonly '@foliokit/source'?: string }>>
    }
    for (const [subpath, target] of Object.entries(exports)) {
      const file = typeof target === 'string' ? undefined : target['@foliokit/source']
      if (file !== undefined) entries.set(join(folder, file), name + subpath.slice(1))
    }
  }
  return entries
}

/**
 * Writes the API reference, one Markdown page per entry point, into a folder, and returns the names of the entry points. Throws when
 * typedoc finds an error in the sources.
 */
export async function writeReference(root: string, folder: string): Promise<readonly string[]> {
  const entries = entryPoints(root)
  const options = {
    name: 'API reference',
    plugin: ['typedoc-plugin-markdown'],
    tsconfig: join(root, 'apps/site/tsconfig.reference.json'),
    entryPoints: [...entries.keys()],
    skipErrorChecking: true, // `npm run typecheck` has checked them
    disableSources: true,
    readme: 'none',
    excludeExternals: true,
    excludePrivate: true,
    excludeInternal: true,
    logLevel: 'Error',
    sort: ['source-order'],
    outputFileStrategy: 'modules',
    hideBreadcrumbs: true,
    hidePageHeader: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    entryFileName: 'index',
    outputs: [{ name: 'markdown', path: folder }],
  }
  const app = await Application.bootstrapWithPlugins(options as never)
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return
    const [file] = context.getSymbolFromReflection(reflection)?.declarations ?? []
    const name = file === undefined ? undefined : entries.get(file.getSourceFile().fileName)
    if (name !== undefined) reflection.name = name
  })
  const project = await app.convert()
  if (project === undefined || app.logger.hasErrors()) throw new Error('typedoc could not read the sources.')
  await app.generateOutputs(project)
  return [...entries.values()]
}
