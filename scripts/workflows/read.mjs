/** Reads the workflows of the repository, as text and as what the runner would make of them. */
import { build } from 'esbuild'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../process.mjs'

export const workflowFolder = '.github/workflows'

/** The workflows under `base`: `{ file, text, workflow }`, where `workflow` is the YAML as plain data, `{}` when it is none. */
export function readWorkflows(base) {
  const folder = join(base, workflowFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { file: `${workflowFolder}/${file}`, text, workflow: plain(text) }
    })
}

function plain(text) {
  try {
    return parse(text) ?? {}
  } catch {
    // The linter says where and why.
    return {}
  }
}

/**
 * Makes the linter: GitHub's own parser, with its schema of workflows and its grammar of expressions. It is bundled first, since it
 * imports JSON in a way that Node refuses. Resolves to a function that returns the errors of one workflow as text.
 */
export async function workflowLinter() {
  const { outputFiles } = await build({
    entryPoints: ['@actions/workflow-parser'],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  })
  const folder = mkdtempSync(join(tmpdir(), 'foliokit-workflows-'))
  try {
    writeFileSync(join(folder, 'parser.cjs'), outputFiles[0].text)
    const parser = createRequire(import.meta.url)(join(folder, 'parser.cjs'))
    return (file, content) => lint(parser, file, content)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lint({ parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter }, file, content) {
  const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter())
  // The conversion reports what the schema alone does not see, such as jobs that wait for each other.
  if (value !== undefined) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: 1 })
  return context.errors.getErrors().map(({ message }) => message)
}
