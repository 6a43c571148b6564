import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkWorkflows } from '../check-workflows.mjs'
import { root } from '../process.mjs'
import { workflowLinter } from '../workflows/read.mjs'
import { folderOf } from './folder.mjs'

const file = '.github/workflows/test.yml'
const release = '.github/workflows/release.yml'
const lint = await workflowLinter()
const texts = Object.fromEntries([file, release].map((path) => [path, readFileSync(join(root, path), 'utf8')]))

/** What is broken when one piece of a workflow is another. The piece has to be there. */
async function brokenBy(path, piece, other) {
  const text = texts[path].replace(piece, other)
  assert.notEqual(text, texts[path], 'the piece stands in the workflow')
  return (await checkWorkflows(folderOf({ ...texts, [path]: text }), lint)).map(({ rule }) => rule)
}

test('accepts the workflows of this repository', async () => {
  assert.deepEqual(await checkWorkflows(root, lint), [])
})

const cases = [
  [
    'a key that no job has',
    file,
    '    timeout-minutes: 30\n',
    '    timeout-minutes: 30\n    permission: {}\n',
    /Unexpected value 'permission'/,
  ],
  ['an event that there is not', file, '  pull_request:', '  pull_requests:', /Unexpected value 'pull_requests'/],
  ['an expression that is none', file, '${{ matrix.node }}', '${{ matrixx.node }}', /Unrecognized named-value: 'matrixx'/],
  ['a job that waits for one that is not there', release, 'needs: test\n', 'needs: tests\n', /tests/],
  ['text that is no YAML', release, 'jobs:\n', 'jobs: [\n', /./],
  ['rights of the repository for a pull request', file, '  pull_request:', '  pull_request_target:', /"pull_request_target" runs with/],
  ['rights for the whole workflow', file, 'permissions: {}', 'permissions: write-all', /a workflow as a whole may do nothing/],
  ['a job without permissions', file, /    permissions:\n      contents: read\n/, '', /job "test" names its permissions/],
  ['a test job that may write', file, 'contents: read', 'contents: write', /job "test" may not write "contents"/],
  [
    'a publishing job that may write to the repository',
    release,
    '      contents: read\n      id-token: write',
    '      contents: write\n      id-token: write',
    /job "publish" may not write "contents"/,
  ],
  ['a token left in the checkout', file, 'persist-credentials: false', 'persist-credentials: true', /job "test" leaves its token/],
  ['an action by tag', file, /actions\/checkout@\w+ # v5.0.0/, 'actions/checkout@v5', /"actions\/checkout@v5" is not pinned/],
  ['a commit without its tag', file, / # v5.0.0/, '', /is not pinned/],
  [
    'a cache of the package manager',
    release,
    /(publish:[\s\S]*)package-manager-cache: false/,
    '$1cache: npm',
    /job "publish" uses a cache/,
  ],
  [
    'a cache action',
    release,
    'uses: changesets/action@6a0a831ff30acef54f2c6aa1cbbc1096b066edaf',
    'uses: actions/cache@6a0a831ff30acef54f2c6aa1cbbc1096b066edaf',
    /uses a cache: actions\/cache/,
  ],
  [
    'text of an event in a command',
    file,
    'run: npm run demo',
    'run: echo ${{ github.event.pull_request.title }}',
    /puts an expression into a command/,
  ],
  ['a job without an end', release, '    timeout-minutes: 30\n', '', /job "test" has no end/],
  [
    'an install of its own',
    release,
    'run: npm run release:publish',
    'run: npm install && npx changeset publish',
    /installs or publishes by itself/,
  ],
  ['a line of Node that is not tested', file, '[20, 22, 24, 26]', '[20, 22, 24]', /the tests run on Node 26/],
]
for (const [what, path, piece, other, rule] of cases) {
  test(`refuses ${what}`, async () => {
    const rules = await brokenBy(path, piece, other)
    assert.ok(
      rules.some((each) => rule.test(each)),
      `none of: ${rules.join(' | ') || 'nothing broken'}`,
    )
  })
}
