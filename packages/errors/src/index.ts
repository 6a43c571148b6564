export { CodedError, isCodedError, type ErrorContext } from './coded-error.js'
export { nearestValid, type Issue } from './issue.js'
export { broken, noIssues, runRules, type FieldOf, type Rule, type RuleOptions } from './rule.js'
