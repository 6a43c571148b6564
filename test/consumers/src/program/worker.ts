import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'

/**
 * What a runtime of the web gives a script, and nothing of Node: no `process`, `Buffer`, `require` or module loader. The bytes that
 * `TextEncoder` makes are of the class that the script sees.
 */
const webGlobals = {
  AbortController,
  AbortSignal,
  ArrayBuffer,
  Blob,
  clearTimeout,
  crypto,
  Event,
  FormData,
  Headers,
  Request,
  Response,
  setTimeout,
  structuredClone,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  URL,
  URLSearchParams,
  atob,
  btoa,
  performance,
  queueMicrotask,
  ReadableStream,
}

/** Runs the program as one script in a context with the globals of a worker only, and returns what it says. */
export async function runInWorker(project: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export { usePackages } from './use-packages.ts'", resolveDir: `${project}/web` },
    bundle: true,
    format: 'iife',
    globalName: 'program',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  const context = createContext({ ...webGlobals })
  new Script(`${outputFiles[0]?.text ?? ''}\nglobalThis.said = program.usePackages()`).runInContext(context)
  return (await (context['said'] as Promise<string>)).toString()
}
