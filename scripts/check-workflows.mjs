/** Checks the workflows: GitHub's own parser, then our rules. `node scripts/check-workflows.mjs` prints what is broken. */
import { failuresPrinted } from './failures.mjs'
import { root } from './process.mjs'
import { readWorkflows, workflowFolder, workflowLinter } from './workflows/read.mjs'
import { workflowRules } from './workflows/rules.mjs'

/** The lines of Node that are tested, as CONTRIBUTING.md says. */
const lines = [20, 22, 24, 26]

/** Every broken rule of the workflows under `base`, as `{ file, rule, right }`. `lint` is what `workflowLinter` made. */
export async function checkWorkflows(base, lint) {
  const workflows = readWorkflows(base)
  const linted = await Promise.all(
    workflows.map(async ({ file, text }) =>
      (await lint(file, text)).map((message) => ({ file, rule: message, right: 'a workflow that parses' })),
    ),
  )
  return [...linted.flat(), ...workflows.flatMap((each) => workflowRules.flatMap((rule) => rule(each))), ...everyLine(workflows)]
}

/** The tests run on every line of Node that the packages accept. */
function everyLine(workflows) {
  const test = workflows.find(({ file }) => file === `${workflowFolder}/test.yml`)
  const tested = test?.workflow.jobs?.test?.strategy?.matrix?.node ?? []
  return lines
    .filter((line) => !tested.includes(line))
    .map((line) => ({ file: `${workflowFolder}/test.yml`, rule: `the tests run on Node ${line}`, right: `node: [${lines.join(', ')}]` }))
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = failuresPrinted('workflow', await checkWorkflows(root, await workflowLinter())) ? 1 : 0
