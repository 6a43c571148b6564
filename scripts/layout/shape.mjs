/** Every package has the same shape: the same files, fields, scripts and way of exporting. */
import { scope } from './levels.mjs'

const sourceCondition = '@foliokit/source'
const configs = ['tsconfig.json', 'tsconfig.build.json', 'tsup.config.ts', 'vitest.config.ts']
const entries = ['CHANGELOG.md', 'README.md', 'package.json', ...configs]
const model = 'packages/errors'

/** Data that a package publishes beside its code, by name; a file here is a decision. */
const publishedData = { api: ['openapi.json'] }
const dataOf = (short) => publishedData[short] ?? []

/** Fields of a package.json in their order; those in brackets may be missing. */
const fields = (
  'name version description [keywords] license [author] [homepage] [repository] [bugs] type sideEffects engines [bin] files exports ' +
  'publishConfig scripts [dependencies] [peerDependencies] [peerDependenciesMeta] devDependencies'
).split(' ')

const scripts = { build: 'tsup && tsc -p tsconfig.build.json', typecheck: 'tsc -p tsconfig.json', test: 'vitest run' }

/** The files a package has, the files it does not have, and the four configurations that are one text everywhere. */
export function shapeOfFolder({ packages, files, text }) {
  return packages.flatMap(({ folder, short, paths }) => {
    const present = (path) => paths.includes(path)
    const failures = ['README.md', 'src/index.ts', ...configs]
      .filter((path) => !present(path))
      .map((path) => ({ file: `${folder}/${path}`, rule: 'every package has it', right: `as ${model}/${path}` }))
    if (!paths.some((path) => /^test\/.+\.test\.ts$/.test(path))) {
      failures.push({ file: `${folder}/test`, rule: 'every package is tested', right: 'at least one test/*.test.ts' })
    }
    for (const path of paths.filter((path) => !/^(src|test)\//.test(path) && ![...entries, ...dataOf(short)].includes(path))) {
      failures.push({
        file: `${folder}/${path}`,
        rule: 'a package holds src, test, README.md and its configuration only',
        right: `a file in src or test`,
      })
    }
    for (const path of configs.filter((path) => present(path) && files.includes(`${model}/${path}`))) {
      if (text(`${folder}/${path}`) === text(`${model}/${path}`)) continue
      failures.push({
        file: `${folder}/${path}`,
        rule: 'configuration is the same in every package',
        right: `the text of ${model}/${path}`,
      })
    }
    return failures
  })
}

/** The fields of package.json: the same ones, in one order, with one value where all agree. */
export function shapeOfManifest({ packages, root }) {
  return packages.flatMap(({ folder, short, manifest }) => {
    const failures = []
    const expect = (holds, rule, right) => holds || failures.push({ file: `${folder}/package.json`, rule, right })
    const equal = (field, value) => expect(same(manifest[field], value), `"${field}" is the same in every package`, JSON.stringify(value))
    equal('name', scope + short)
    expect(/^\d+\.\d+\.\d+(-.+)?$/.test(manifest.version), '"version" is a version', '"0.0.0" before the first release')
    expect(
      /^.{20,}\.$/.test(manifest.description ?? ''),
      '"description" is one sentence',
      'what a team installs it for, ending in a full stop',
    )
    equal('license', root.license)
    equal('type', 'module')
    equal('sideEffects', false)
    equal('engines', root.engines)
    equal('files', ['dist', ...dataOf(short)])
    equal('scripts', scripts)
    expect(same(Object.keys(manifest), order(manifest)), 'fields stand in one order', order(manifest).join(' '))
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.devDependencies })) {
      const right = name.startsWith(scope) ? 'workspace:^' : 'catalog:'
      expect(range === right, `the range of "${name}" stands in one place`, `"${name}": "${right}"`)
    }
    return failures
  })
}

function order(manifest) {
  const names = fields.map((field) => field.replace(/[[\]]/g, ''))
  return names.filter((name, index) => name in manifest || fields[index] === name)
}

/** `exports` and `publishConfig.exports`: parallel, types first, the source condition in the former only. */
export function shapeOfExports({ packages }) {
  return packages.flatMap(({ folder, short, manifest, paths }) => {
    const data = [...dataOf(short), 'package.json'].map((file) => `./${file}`)
    const subpaths = Object.keys(manifest.exports ?? {}).filter((subpath) => !data.includes(subpath))
    const entry = (subpath) => (subpath === '.' ? 'index' : subpath.slice(2))
    const published = (subpath) => ({ types: `./dist/${entry(subpath)}.d.ts`, default: `./dist/${entry(subpath)}.js` })
    const right = (make) => ({
      ...Object.fromEntries(subpaths.map((subpath) => [subpath, make(subpath)])),
      ...Object.fromEntries(data.map((path) => [path, path])),
    })
    const inRepository = right((subpath) => ({ [sourceCondition]: `./src/${entry(subpath)}.ts`, ...published(subpath) }))
    const inTarball = { access: 'public', provenance: true, exports: right(published) }
    const file = `${folder}/package.json`
    const failures = subpaths
      .filter((subpath) => !paths.includes(`src/${entry(subpath)}.ts`))
      .map((subpath) => ({ file, rule: `"${subpath}" is exported from a file`, right: `${folder}/src/${entry(subpath)}.ts` }))
    if (!subpaths.includes('.')) failures.push({ file, rule: 'a package has a main entry', right: '"." in exports' })
    if (!same(manifest.exports, inRepository))
      failures.push({ file, rule: '"exports" name source, types, default in this order', right: JSON.stringify(inRepository) })
    if (!same(manifest.publishConfig, inTarball)) {
      failures.push({
        file,
        rule: '"publishConfig" is public, with provenance and the exports without the source condition',
        right: JSON.stringify(inTarball),
      })
    }
    return failures
  })
}

/** A README names its package and how to install it; a changelog is written by the release, not by hand. */
export function shapeOfTexts({ packages, text }) {
  return packages.flatMap(({ folder, manifest, paths }) => {
    const failures = []
    const readme = paths.includes('README.md') ? text(`${folder}/README.md`) : undefined
    if (readme !== undefined && !readme.startsWith(`# ${manifest.name}\n`)) {
      failures.push({ file: `${folder}/README.md`, rule: 'a README is headed by its package', right: `# ${manifest.name}` })
    }
    if (readme !== undefined && !new RegExp(`^npm install .*${manifest.name}( |$)`, 'm').test(readme)) {
      failures.push({ file: `${folder}/README.md`, rule: 'a README says how to install', right: `npm install ${manifest.name}` })
    }
    if (paths.includes('CHANGELOG.md') && !text(`${folder}/CHANGELOG.md`).startsWith(`# ${manifest.name}\n\n## ${manifest.version}\n`)) {
      failures.push({
        file: `${folder}/CHANGELOG.md`,
        rule: 'a changelog is written by the release',
        right: `a changeset (npm run changeset); the newest entry is ${manifest.version}`,
      })
    }
    return failures
  })
}

/** Equal as JSON, the order of keys included: it decides how exports resolve. */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b)
}
