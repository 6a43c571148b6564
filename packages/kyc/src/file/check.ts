import type { Issue } from '@foliokit/errors'
import { reason } from '@foliokit/lifecycle'
import { filePurposes, mediaTypesByEnding, type FileLimits } from './purposes.js'

/** What is known of a file: the wire's `file` object is one, and so is what a browser knows before the upload. */
export interface FileFacts {
  readonly filename?: string | null | undefined
  /** The media type; parameters after a `;` do not count. */
  readonly content_type?: string | null | undefined
  readonly byte_size: number
}

/** What can be wrong with a file. */
export type FileIssue = Issue<'KYC_FILE_EMPTY' | 'KYC_FILE_TOO_LARGE' | 'KYC_FILE_TYPE_NOT_ALLOWED' | 'KYC_FILE_ENDING_NOT_ALLOWED'>

/**
 * Checks a file against the limits of its purpose, before it is uploaded or named in a KYC request. Its type and the ending of its name
 * must both be allowed, where they are given; one of them must be. Returns one issue per broken limit, never throws.
 *
 * @example
 * checkFile({ filename: 'pan.jpg', content_type: 'image/jpeg', byte_size: 6_000_000 }, filePurposes.identity_proof)
 * // [{ code: 'KYC_FILE_TOO_LARGE', path: ['byte_size'], ... }]
 */
export function checkFile(file: FileFacts, limits: FileLimits = filePurposes.upload): readonly FileIssue[] {
  return [...checkSize(file.byte_size, limits), ...checkType(file, limits)]
}

function checkSize(size: number, { maximumBytes }: FileLimits): readonly FileIssue[] {
  if (!(size > 0)) return [reason('KYC_FILE_EMPTY', 'The file is empty.', { size }, ['byte_size'])]
  if (size <= maximumBytes) return []
  const message = `The file must have at most ${maximumBytes} bytes, not ${size}.`
  return [reason('KYC_FILE_TOO_LARGE', message, { size, maximumBytes }, ['byte_size'])]
}

function checkType({ filename, content_type }: FileFacts, { types }: FileLimits): readonly FileIssue[] {
  const issues: FileIssue[] = []
  const type = mediaType(content_type)
  const ending = endingOf(filename)
  if (type === undefined ? ending === undefined : !types.includes(type)) {
    const message = `The file must be one of ${types.join(', ')}.`
    issues.push(reason('KYC_FILE_TYPE_NOT_ALLOWED', message, { type, types }, ['content_type']))
  }
  const endings = Object.keys(mediaTypesByEnding).filter((known) => types.includes(mediaTypesByEnding[known]!))
  if (ending !== undefined && !endings.includes(ending)) {
    const message = `The file's name must end in one of ${endings.join(', ')}.`
    issues.push(reason('KYC_FILE_ENDING_NOT_ALLOWED', message, { ending, endings }, ['filename']))
  }
  return issues
}

const mediaType = (text: string | null | undefined): string | undefined => text?.split(';')[0]!.trim().toLowerCase() || undefined

/** The ending of a file's name, lower case: nothing else of the name, which may tell whose file it is. */
const endingOf = (filename: string | null | undefined): string | undefined =>
  /\.([A-Za-z0-9]{1,8})$/.exec(filename ?? '')?.[1]?.toLowerCase()
