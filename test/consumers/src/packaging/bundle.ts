import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** A bundle of some names of one entry: its size as it travels, and the npm packages whose code is in it. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly gzipped: number
  readonly packages: readonly string[]
}

/** Bundles `names` of `entry` for a browser from what is installed in `project`. `external` packages are left out. */
export async function bundle(project: string, entry: string, names: string, external: readonly string[] = []): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from '${entry}'`, resolveDir: project },
    absWorkingDir: project,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: [...external],
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return { gzipped: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length, packages: packagesOf(used.map(([file]) => file)) }
}

function packagesOf(files: readonly string[]): readonly string[] {
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
  return [...new Set(names)].sort()
}
