/** What code files hold: their size, their clock, their exports, and the marks that switch tests off. */
const maximumLines = 400

/** Data stands in tables as long as it is. */
const table = /\/src\/holidays\/|\/fixtures\/|\.generated\.ts$/

/** A file is one idea. */
export function fileSize({ packages, privates }) {
  return [...packages, ...privates]
    .flatMap(({ src, rest }) => [...src, ...rest])
    .filter(({ path, lines }) => lines > maximumLines && !table.test(path))
    .map(({ path, lines }) => ({
      file: path,
      rule: `a file is one idea, this one has ${lines} lines`,
      right: `at most ${maximumLines} lines; about 70`,
    }))
}

/** The clock and randomness are parameters, except in `http` and in commands. */
export function clock({ packages }) {
  return packages
    .filter(({ short }) => short !== 'http')
    .flatMap(({ folder, src }) => src.filter(({ path }) => !path.startsWith(`${folder}/src/command`)))
    .flatMap(({ path, clock }) =>
      clock.map(({ line, text }) => ({
        file: `${path}:${line}`,
        rule: `clock and randomness are parameters, "${text}" is neither`,
        right: 'a parameter, such as clock: () => number',
      })),
    )
}

/** Names are exported, so that a rename is seen everywhere. */
export function namedExports({ packages }) {
  return packages
    .flatMap(({ src }) => src)
    .flatMap(({ path, defaultExports }) =>
      defaultExports.map(({ line }) => ({ file: `${path}:${line}`, rule: 'no default export', right: 'a named export' })),
    )
}

/** Every test runs. */
export function everyTestRuns({ packages, privates }) {
  return [...packages, ...privates]
    .flatMap(({ src, rest }) => [...src, ...rest])
    .flatMap(({ path, marks }) =>
      marks.map(({ line, text }) => ({
        file: `${path}:${line}`,
        rule: `every test runs, "${text}" does not`,
        right: 'the test without the mark',
      })),
    )
}
