/** What every runtime has for texts and bytes, and no library of types that all of them share. */
interface Platform {
  readonly TextDecoder: new (encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => TextDecoder
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
}

/** Reads text out of bytes. */
export interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}

/** The runtime's own. */
export const { TextDecoder, TextEncoder } = globalThis as unknown as Platform
