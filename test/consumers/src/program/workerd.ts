import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram } from './bundle.js'
import { npmBinary, platform, type NpmBinary } from './npm-binary.js'

const version = '1.20261117.1'
const workerd = (name: string, integrity: string): NpmBinary => ({ name, version, integrity: `sha512-${integrity}`, path: 'bin/workerd' })

/** The runtime of Cloudflare Workers, by platform: the npm packages from which that of its name, which has an install script, takes it. */
const binaries: Readonly<Record<string, NpmBinary>> = {
  'linux-x64': workerd(
    '@cloudflare/workerd-linux-64',
    'gZLA8X11m/luZwn+YA3+mDu61vdxNJzpksP/QZqjydKTQ+VUCulsK5gtn9Bqst1p3KJu2kafQpJ1nDQv4B23jA==',
  ),
  'linux-arm64': workerd(
    '@cloudflare/workerd-linux-arm64',
    'gxWngFojq41ULKNKb9rpWYvKotN5hT2I/xot+Bpy31cXzrwcTgtDLSMb2t75sW5BJxH7hihFvikgYb577kB3Zg==',
  ),
}

/** The newest behaviour of this release. Its date alone would bring what Node has; the flags take it away again. */
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "consumer", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-17",
      compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
      globalOutbound = "nowhere",
    )),
    (name = "nowhere", network = (allow = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "consumer")],
);
`

/** The runtime that can be run on this machine. Says loudly when it cannot. */
export function workerdHere(): readonly NpmBinary[] {
  const here = binaries[platform]
  if (here !== undefined) return [here]
  console.error(`\n!!! NOT RUN IN WORKERD: src/program/workerd.ts lists no package for ${platform}.\n`)
  return []
}

/** Bundles the program as the module of a worker, which says it as the answer of its fetch handler, and returns what it says. */
export async function runInWorkerd(binary: NpmBinary, project: string): Promise<string> {
  const worker = `import { usePackages } from './use-packages.ts'
export default { fetch: async () => new Response(await usePackages()) }`
  return answerOf(binary, project, await bundleProgram(project, worker, { format: 'esm', conditions: ['workerd', 'worker', 'browser'] }))
}

/** What a worker answers a request with. Throws what the runtime printed when it does not start, or does not answer 200. */
export async function answerOf(binary: NpmBinary, project: string, module: string): Promise<string> {
  const folder = join(project, 'workerd')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'worker.js'), module)
  writeFileSync(join(folder, 'config.capnp'), config)
  const child = spawn(await npmBinary(binary), ['serve', 'config.capnp', '--control-fd=1'], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', (chunk) => (printed += chunk))
  try {
    const response = await fetch(`http://127.0.0.1:${await portOf(child)}`)
    const text = await response.text()
    if (response.status !== 200) throw new Error(`It answered ${response.status}.`)
    return text
  } catch (error) {
    throw new Error(`workerd: ${String(error)}\n${printed}`, { cause: error })
  } finally {
    child.kill()
  }
}

/** Where it listens, as it tells on its control channel once it does. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let told = ''
    child.stdout?.on('data', (chunk) => {
      told += chunk
      const [, port] = /"event":"listen","socket":"http","port":(\d+)/.exec(told) ?? []
      if (port !== undefined) resolve(Number(port))
    })
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`workerd ended with ${code} before it listened.`)))
  })
}
