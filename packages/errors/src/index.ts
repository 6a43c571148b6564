export { CodedError, isCodedError, type ErrorContext } from './coded-error.js'
export { nearestValid, type Issue } from './issue.js'
