export { planEvents, planInput } from './plan/builders.js'
export { skipEvents, skipInput } from './skip/builders.js'
