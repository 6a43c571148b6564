import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { checkFile } from '../file/check.js'
import { filled, given, text } from './members.js'

/** Reads the platform's `file`. Tolerant. `checkFile` takes it as it is. */
export const fileSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  filename: text,
  content_type: text,
  purpose: text,
  byte_size: countCodec,
  url: text,
  created_at: text,
})

/** A file as read from the platform. */
export type FileObject = z.output<typeof fileSchema>

/** A file in a request: the part of a multipart form that is one. */
export const filePart = z
  .strictObject({
    filename: filled,
    content_type: filled,
    content: z.instanceof(Uint8Array, { error: 'must be bytes: a Uint8Array' }).meta({ type: 'string', format: 'binary' }),
  })
  .superRefine(({ filename, content_type, content }, context) => {
    for (const { code, path, message } of checkFile({ filename, content_type, byte_size: content.byteLength })) {
      context.addIssue({ code: 'custom', message, params: { code }, path: path.map((name) => (name === 'byte_size' ? 'content' : name)) })
    }
  })

/** The multipart form that uploads a file: `file`, and `purpose` in words of your own. Strict; holds the limits of every upload. */
export const createFileBody = z.strictObject({ file: filePart, purpose: given })
