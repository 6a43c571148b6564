export { serveSandbox, type ServedSandbox } from './node/serve.js'
