/** What a workflow of ours may be, as functions of `{ file, text, workflow }`. Each returns `{ file, rule, right }` for what is broken. */

const jobsOf = ({ workflow }) => Object.entries(workflow.jobs ?? {})
const stepsOf = (job) => job.steps ?? []
const usesOf = (each) => jobsOf(each).flatMap(([, job]) => [job.uses, ...stepsOf(job).map(({ uses }) => uses)].filter(Boolean))

/** Code of a pull request never runs with the rights of the repository. */
function triggers({ file, workflow }) {
  const { on = {} } = workflow
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on)
  return names
    .filter((name) => ['pull_request_target', 'workflow_run', 'issue_comment'].includes(name))
    .map((name) => ({ file, rule: `"${name}" runs with the repository's rights on what others wrote`, right: 'pull_request' }))
}

/** Rights are given job by job, and no job has both the repository and the registry. */
function permissions(each) {
  const { file, workflow } = each
  const failures = []
  if (JSON.stringify(workflow.permissions) !== '{}') {
    failures.push({
      file,
      rule: 'a workflow as a whole may do nothing',
      right: 'permissions: {} at the top, and what is needed in each job',
    })
  }
  for (const [name, job] of jobsOf(each)) {
    const given = job.permissions
    if (typeof given !== 'object' || given === null) {
      failures.push({ file, rule: `job "${name}" names its permissions`, right: 'permissions with one line for each right' })
      continue
    }
    const writes = Object.keys(given).filter((right) => given[right] === 'write')
    const allowed = writers[name] ?? []
    for (const right of writes.filter((right) => !allowed.includes(right))) {
      failures.push({ file, rule: `job "${name}" may not write "${right}"`, right: allowed.join(', ') || 'read' })
    }
    const credentials = stepsOf(job).filter(
      ({ uses = '', with: settings }) => uses.startsWith('actions/checkout@') && settings?.['persist-credentials'] !== false,
    )
    if (credentials.length > 0 && !writes.includes('contents')) {
      failures.push({ file, rule: `job "${name}" leaves its token in the checkout`, right: 'persist-credentials: false' })
    }
  }
  return failures
}

/** The jobs that may write, and what: a line here is a decision. */
const writers = { version: ['contents', 'pull-requests'], publish: ['id-token'] }

/** Actions are pinned by commit, with the tag beside it: a tag can be moved, a commit cannot. */
function pinned({ file, text, workflow }) {
  return usesOf({ workflow }).flatMap((uses) => {
    if (uses.startsWith('./')) return []
    const line = text.split('\n').find((each) => each.includes(uses)) ?? ''
    return /@[0-9a-f]{40}$/.test(uses) && / # v\d+\.\d+\.\d+$/.test(line)
      ? []
      : [{ file, rule: `"${uses}" is not pinned`, right: 'owner/name@<40 hex digits of the commit> # v1.2.3' }]
  })
}

/** What is built for others comes from the lockfile alone: never from a cache that another job wrote. */
function noCache(each) {
  const { file } = each
  return jobsOf(each).flatMap(([name, job]) =>
    stepsOf(job).flatMap(({ uses = '', with: settings = {} }) => {
      const caches =
        uses.startsWith('actions/cache') ||
        settings.cache !== undefined ||
        (uses.startsWith('actions/setup-node@') && settings['package-manager-cache'] !== false)
      return caches
        ? [{ file, rule: `job "${name}" uses a cache: ${uses}`, right: 'package-manager-cache: false, and no cache action' }]
        : []
    }),
  )
}

/** No text of an event, which anybody may write, is put into a command; and jobs end. */
function commands(each) {
  const { file } = each
  return jobsOf(each).flatMap(([name, job]) => [
    ...stepsOf(job)
      .filter(({ run = '' }) => run.includes('${{'))
      .map(({ run }) => ({
        file,
        rule: `job "${name}" puts an expression into a command: ${run}`,
        right: 'env, and "$NAME" in the command',
      })),
    ...(Number.isInteger(job['timeout-minutes']) ? [] : [{ file, rule: `job "${name}" has no end`, right: 'timeout-minutes' }]),
  ])
}

/** Everything is installed by the scripts of package.json, which freeze the lockfile. */
function frozen(each) {
  const { file } = each
  return jobsOf(each).flatMap(([name, job]) =>
    stepsOf(job)
      .filter(({ run = '' }) => /\b(npm (install|i|ci|exec|publish)|npx|pnpm|yarn|corepack)\b/.test(run))
      .map(({ run }) => ({ file, rule: `job "${name}" installs or publishes by itself: ${run}`, right: 'npm test or npm run <script>' })),
  )
}

export const workflowRules = [triggers, permissions, pinned, noCache, commands, frozen]
