import { fileOperationSchema } from '@foliokit/holdings/zod'
import * as z from 'zod'
import { reference } from '../formats.js'
import { operation } from '../operation.js'

/**
 * Has the transactions of a registrar's feed processed that was uploaded as a file; done in the background. The documents do not say what
 * becomes of a file that is processed twice, so it is never sent again by itself.
 */
export const createFileOperation = operation({
  name: 'fileOperations.create',
  method: 'POST',
  path: '/file_operations',
  effect: 'at-most-once',
  body: z.strictObject({ type: z.enum(['transaction_processing'], 'must be transaction_processing'), file: reference }),
  answer: fileOperationSchema,
})

/** Fetches how far the processing of a file is, and how many of its rows succeeded and failed. */
export const fetchFileOperation = operation({
  name: 'fileOperations.fetch',
  method: 'GET',
  path: '/file_operations/:id',
  effect: 'read',
  answer: fileOperationSchema,
})
