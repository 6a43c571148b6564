/** Reads one changeset: front matter that names packages and bumps, then the text for the people who use them. */

/** First words of a changeset. A missing verb may be added; a noun may not. */
const verbs = (
  'Accept Add Allow Answer Ask Build Bump Cancel Change Check Compute Copy Correct Count Deliver Deprecate Describe Document Drop Export Find Fix ' +
  'Generate Give Guard Handle Harden Improve Introduce Keep Let Limit Log Make Map Mark Match Move Name Narrow Offer Parse Place Print Prove ' +
  'Provide Publish Raise Read Record Redact Refuse Reject Release Remove Rename Replace Require Return Round Run Say Send Serve Ship Show ' +
  'Sign Simplify Skip Sort Speed Split State Stop Store Support Take Tell Test Throw Tighten Type Update Upload Use Validate Verify Warn Widen Write'
).split(' ')

/** Returns `{ names, problems }`: the packages named, and what is wrong as `{ rule, right }`. */
export function parseChangeset(text, packageNames) {
  const parts = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'))
  if (!parts)
    return {
      names: [],
      problems: [{ rule: 'a changeset has front matter', right: "---, lines such as '@foliokit/money': minor, ---, then the text" }],
    }
  const [, head, body] = parts
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => /^(['"])(.+)\1: (patch|minor|major)$/.exec(line))
  const names = rows.flatMap((row) => row?.[2] ?? [])
  const problems = lines
    .filter((_line, index) => rows[index] === null)
    .map((line) => ({ rule: `"${line}" names no package and bump`, right: "'@foliokit/<package>': patch, minor or major" }))
  if (lines.length === 0) problems.push({ rule: 'a changeset names a package', right: "'@foliokit/<package>': patch, minor or major" })
  for (const name of names.filter((name) => !packageNames.includes(name))) {
    problems.push({ rule: `"${name}" is no published package`, right: `one of: ${packageNames.join(', ')}` })
  }
  const first = /^\S+/.exec(body.trim())?.[0] ?? ''
  if (!verbs.includes(first)) {
    problems.push({
      rule: `a changeset starts with a verb, "${first}" is none known`,
      right: `such as "Add" or "Fix"; all of them, and the place for one more: scripts/changesets/parse.mjs`,
    })
  }
  return { names, problems }
}
