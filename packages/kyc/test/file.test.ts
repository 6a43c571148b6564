import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFile, filePurposes, mediaTypesByEnding, v1FilePurposes, type FileFacts, type FilePurpose } from '../src/index.js'
import { found } from './fixture.js'

const megabyte = 1_048_576
const purposes = Object.keys(filePurposes) as FilePurpose[]

describe('checkFile', () => {
  it.each<[FilePurpose, string, number]>([
    ['identity_proof', 'jpg, jpeg, png, pdf', 5],
    ['signature', 'jpg, jpeg, png, pdf', 5],
    ['photo', 'jpg, jpeg, png, pdf', 5],
    ['address_proof', 'jpg, jpeg, png, pdf', 5],
    ['bank_account_proof', 'jpg, jpeg, png, pdf', 5],
    ['ipv_video', 'mp4, webm', 10],
    ['upload', 'jpg, jpeg, png, pdf, tiff, mp4, webm', 10],
  ])('takes as %s: %s, up to %i MB', (purpose, endings, maximum) => {
    const limits = filePurposes[purpose]
    for (const [ending, content_type] of Object.entries(mediaTypesByEnding)) {
      const file = { filename: `a.${ending}`, content_type, byte_size: maximum * megabyte }
      const isAllowed = endings.split(', ').includes(ending)
      expect(checkFile(file, limits).length).toBe(isAllowed ? 0 : 2)
      if (isAllowed) expect(found(checkFile({ ...file, byte_size: file.byte_size + 1 }, limits))).toEqual(['KYC_FILE_TOO_LARGE byte_size'])
    }
  })

  it.each<[string, FileFacts, readonly string[]]>([
    ['no byte', { content_type: 'image/png', byte_size: 0 }, ['KYC_FILE_EMPTY byte_size']],
    ['a size that is no number', { content_type: 'image/png', byte_size: Number.NaN }, ['KYC_FILE_EMPTY byte_size']],
    ['a type with parameters', { content_type: 'video/webm; codecs=vp9', byte_size: 1 }, []],
    ['a type in upper case', { content_type: 'IMAGE/JPEG', byte_size: 1 }, []],
    ['a name only', { filename: 'pan.PDF', byte_size: 1 }, []],
    ['a name of another kind', { filename: 'pan.exe', byte_size: 1 }, ['KYC_FILE_ENDING_NOT_ALLOWED filename']],
    [
      'a name that hides its kind',
      { filename: 'pan.jpg.exe', content_type: 'image/jpeg', byte_size: 1 },
      ['KYC_FILE_ENDING_NOT_ALLOWED filename'],
    ],
    ['neither name nor type', { byte_size: 1 }, ['KYC_FILE_TYPE_NOT_ALLOWED content_type']],
    ['a name without an ending and a type', { filename: 'pan', content_type: 'image/png', byte_size: 1 }, []],
  ])('answers for %s', (_, file, expected) => {
    expect(found(checkFile(file))).toEqual(expected)
  })

  it('never takes for a field what no upload takes', () => {
    const file = fc.record({
      filename: fc.constantFrom(...Object.keys(mediaTypesByEnding), 'exe').map((ending) => `a.${ending}`),
      content_type: fc.constantFrom(...Object.values(mediaTypesByEnding), 'text/html'),
      byte_size: fc.integer({ min: 0, max: 12 * megabyte }),
    })
    fc.assert(
      fc.property(file, fc.constantFrom(...purposes), (given, purpose) => {
        if (checkFile(given, filePurposes[purpose]).length === 0) expect(checkFile(given)).toEqual([])
      }),
    )
  })

  it('knows the video of v1: MP4 only, and larger than what an upload takes', () => {
    const video = { filename: 'a.mp4', content_type: 'video/mp4', byte_size: 12 * megabyte }
    expect(checkFile(video, v1FilePurposes.ipv_video)).toEqual([])
    expect(found(checkFile(video))).toEqual(['KYC_FILE_TOO_LARGE byte_size'])
    expect(checkFile({ ...video, filename: 'a.webm', content_type: 'video/webm' }, v1FilePurposes.ipv_video)).toHaveLength(2)
    expect(v1FilePurposes.photo).toBe(filePurposes.photo)
  })

  it('does not repeat the name of a file, which may tell whose it is', () => {
    expect(JSON.stringify(checkFile({ filename: 'rani-gupta.exe', byte_size: 1 }))).not.toContain('rani')
  })
})
