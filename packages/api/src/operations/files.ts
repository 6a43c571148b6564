import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { fileSchema } from '../multipart.js'
import { operation } from '../operation.js'

const fileAnswer = z.looseObject({
  object: z.string(),
  id: z.string(),
  filename: z.string(),
  content_type: z.string(),
  purpose: z.string().nullish(),
  byte_size: countCodec,
  url: z.string().nullish(),
  created_at: z.string(),
})

/** Uploads a proof, a photo, a video or a signature. Each upload makes a file of its own. */
export const createFile = operation({
  name: 'files.create',
  method: 'POST',
  path: '/files',
  effect: 'at-most-once',
  bodyFormat: 'multipart',
  body: z.strictObject({ file: fileSchema, purpose: z.string().max(255).optional() }),
  answer: fileAnswer,
})

/** Fetches what is known of a file; its content is behind `url`. */
export const fetchFile = operation({ name: 'files.fetch', method: 'GET', path: '/files/:id', effect: 'read', answer: fileAnswer })

/** Lists the newest files. */
export const listFiles = operation({ name: 'files.list', method: 'GET', path: '/files', effect: 'read', answer: newestList(fileAnswer) })
