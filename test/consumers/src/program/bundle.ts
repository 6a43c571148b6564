import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles a script or a module that uses the program, with all it imports, for a runtime without modules of its own. */
export async function bundleProgram(
  project: string,
  contents: string,
  { format, conditions = [] }: { readonly format: 'iife' | 'esm'; readonly conditions?: readonly string[] },
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(project, 'web') },
    bundle: true,
    format,
    conditions: [...conditions],
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
