/** What a file may be: its kinds and how many bytes. */
export interface FileLimits {
  /** Media types, lower case. */
  readonly types: readonly string[]
  /** Inclusive. */
  readonly maximumBytes: number
}

/** Bytes of a megabyte. The documents say MB; a power of two is how servers of the platform's kind count them (our decision). */
const megabyte = 1_048_576

const picture: FileLimits = { types: ['image/jpeg', 'image/png', 'application/pdf'], maximumBytes: 5 * megabyte }

/**
 * What a file may be, by what it is for (v2 documents, KYC requests and files). `upload` holds for every file that is sent to `/files`;
 * the others, by the field of a KYC request that names the file, are narrower. Data that a caller may read, spread and replace.
 */
export const filePurposes = {
  upload: {
    types: ['image/jpeg', 'image/png', 'video/mp4', 'video/webm', 'application/pdf', 'image/tiff'],
    maximumBytes: 10 * megabyte,
  },
  identity_proof: picture,
  signature: picture,
  photo: picture,
  address_proof: picture,
  bank_account_proof: picture,
  ipv_video: { types: ['video/mp4', 'video/webm'], maximumBytes: 10 * megabyte },
} as const satisfies Readonly<Record<string, FileLimits>>

/** What a file is for. */
export type FilePurpose = keyof typeof filePurposes

/**
 * The same for the deprecated KYC requests of v1: a video is MP4 only and may be longer, though `/files` itself stops at 10 MB (v1
 * documents, KYC requests).
 */
export const v1FilePurposes: Readonly<Record<FilePurpose, FileLimits>> = {
  ...filePurposes,
  ipv_video: { types: ['video/mp4'], maximumBytes: 12 * megabyte },
}

/** The media type of a file by the ending of its name; the platform lists endings. */
export const mediaTypesByEnding: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  mp4: 'video/mp4',
  webm: 'video/webm',
}
