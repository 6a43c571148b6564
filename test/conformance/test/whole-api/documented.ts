import { readFileSync } from 'node:fs'

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../../../spec/${file}`, import.meta.url), 'utf8'))

const rows = read('operations.json') as readonly { readonly doc: string; readonly method: string; readonly path: string }[]

/** Every operation of the documents once, as `METHOD /path/:id`. */
export const documented: readonly string[] = [...new Set(rows.map(({ method, path }) => `${method} ${path}`))]

/** The headings of the documents that describe an operation. */
export const sections = read('sections.json') as Readonly<Record<string, readonly string[]>>

/** The operations that are left out on purpose or not built yet, with the reason. */
export const omissions = read('omissions.json') as Readonly<Record<string, string>>
