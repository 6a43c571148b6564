import type { World } from '../store/world.js'
import type { SandboxResponse } from '../wire/exchange.js'
import { notFound } from '../wire/refusal.js'

/** Where the contents of files are: each behind a name that nobody can guess. */
export const filePath = '/files/content/'

/** Answers what a file holds. A browser is told to save it: whoever uploaded it chose its type. */
export function serveFile(world: World, path: string): SandboxResponse {
  const file = world.fileContents.get(path.slice(filePath.length))
  if (file === undefined) throw notFound('file')
  const headers = { 'content-type': file.content_type, 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff' }
  return { status: 200, headers, body: '', bytes: file.bytes }
}
