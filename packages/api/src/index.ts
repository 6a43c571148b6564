export { contract, type AnswerOf, type BodyOf, type Contract, type OperationName, type QueryOf } from './contract.js'
export { documentedOperations } from './documented-operations.js'
export { fieldIssues } from './field-issues.js'
export { newestListCap } from './envelopes.js'
export {
  decodeMultipart,
  encodeMultipart,
  fileTypes,
  maxFileBytes,
  type MultipartBody,
  type MultipartFields,
  type UploadedFile,
} from './multipart.js'
export { fillPath, isPathValue, operation, pathParameters, type Effect, type Operation, type PathParameters } from './operation.js'
export { eventSchema, type WireEvent } from './operations/events.js'
export { wireErrorSchema, type WireError } from './wire-error.js'
