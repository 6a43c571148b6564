/** What of others reaches the people who install our packages. A line here is a decision. */

/** Every package that comes with ours, theirs included, or that a user installs beside them, and its license. */
export const production = {
  '@hono/node-server': 'MIT',
  '@noble/hashes': 'MIT',
  'decimal.js': 'MIT',
  hono: 'MIT',
  'lossless-json': 'MIT',
  papaparse: 'MIT',
  parsedbf: 'MIT',
  undici: 'MIT',
  xstate: 'MIT',
  zod: 'MIT',
}

/** Licenses that ask for no more than their text: what we publish may be used in a closed product. */
export const licenses = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** Packages of the production tree that may run a script when they are installed: none. */
export const installers = []

/** Packages that bring nothing from outside with them (reliability §9). */
export const bare = ['errors', 'schedule', 'identifiers', 'holdings', 'auth', 'http']
