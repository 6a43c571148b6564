import { createContext, Script } from 'node:vm'
import { bundleProgram } from './bundle.js'

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

/** Runs the program as one script in a context with these globals only, and returns what it says. Nothing is fetched for it. */
export async function runAsWebScript(project: string): Promise<string> {
  const script = "import { usePackages } from './use-packages.ts'\nglobalThis.said = usePackages()"
  const context = createContext({ ...webGlobals })
  new Script(await bundleProgram(project, script, { format: 'iife' })).runInContext(context)
  return (await (context['said'] as Promise<string>)).toString()
}
