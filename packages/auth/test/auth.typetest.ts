import { clientCredentials, type FetchLike, type Secret, type SubtleCryptoLike, type TokenSource } from '../src/index.js'

// What the platform has fits without a cast.
globalThis.fetch satisfies FetchLike
globalThis.crypto.subtle satisfies SubtleCryptoLike

// A source of one's own is two functions.
export const fixed: TokenSource = { token: () => Promise.resolve('t'), invalidate: () => {} }

// @ts-expect-error plain text is not a secret
'cl13nt-s3cr3t' satisfies Secret

declare const clientSecret: Secret
const at = { baseUrl: 'https://platform.example', tenant: 'acme', clientId: 'acme-server', clientSecret }
export const tokens = clientCredentials({ ...at, fetch, now: Date.now })
// @ts-expect-error the clock is a parameter
export const timeless = clientCredentials({ ...at, fetch })
