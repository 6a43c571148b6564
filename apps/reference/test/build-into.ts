import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Builds the app's commands into a folder of its own: apart from `dist`, which the build of the same run may be writing. */
export async function buildInto(folder: string): Promise<void> {
  await promisify(execFile)('npx', ['tsup', '--out-dir', folder], { cwd: fileURLToPath(new URL('..', import.meta.url)) })
}
