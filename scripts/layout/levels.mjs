/**
 * The levels of the packages, lowest first. A package may depend on packages of strictly lower levels only, so packages of one
 * level never meet: `plans` and `orders`, `schemes` and either, `client` and `sandbox`. Workspaces outside `packages/` stand outside.
 */
export const levels = [
  ['errors'],
  ['money', 'schedule', 'identifiers', 'lifecycle', 'auth', 'http'],
  ['schemes', 'orders', 'payments', 'plans', 'holdings', 'investors'],
  ['kyc', 'paytota'],
  ['api'],
  ['client', 'sandbox'],
]

/** The scope of the published packages. */
export const scope = '@foliokit/'

/** What a package may take from outside. Everything else is a decision to be made here, in sight. */
export const outside = {
  dependencies: {
    money: ['decimal.js', 'lossless-json'],
    sandbox: ['@hono/node-server', '@noble/hashes', 'hono', 'papaparse', 'parsedbf'],
  },
  peerDependencies: {
    identifiers: ['zod'],
    lifecycle: ['xstate'],
    money: ['zod'],
    schemes: ['zod'],
    orders: ['xstate', 'zod'],
    payments: ['xstate', 'zod'],
    plans: ['xstate', 'zod'],
    investors: ['zod'],
    kyc: ['xstate', 'zod'],
    paytota: ['xstate', 'zod'],
    api: ['xstate', 'zod'],
    client: ['xstate', 'zod'],
    sandbox: ['xstate', 'zod'],
    http: ['undici'],
    holdings: ['papaparse', 'parsedbf', 'zod'],
  },
}

/** The level of a package by its short name, or -1 when it has none. */
export function levelOf(name) {
  return levels.findIndex((names) => names.includes(name))
}

/** `L0  errors` and so on, one line per level. */
export function levelLines() {
  return levels.map((names, level) => `L${level}  ${names.join(' ')}`)
}
