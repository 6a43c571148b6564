/// <reference types="node" />
import type { ServerType } from '@hono/node-server'

/** Where connections come in: it can be shut for a while, and for good. */
export interface Door {
  /** Refuses connections for so many milliseconds; requests that are under way go on. */
  readonly shutFor: (milliseconds: number) => void
  /** Refuses connections from now on, and ends those that are open. One that has not come to its end within `patience` is cut off. */
  readonly close: (patience: number) => Promise<void>
}

/** Makes the door of a server that listens on a port of the loopback address. */
export function doorOf(server: ServerType, port: number): Door {
  let opening: NodeJS.Timeout | undefined
  const cutAll = () => 'closeAllConnections' in server && server.closeAllConnections()
  return {
    shutFor(milliseconds) {
      if (opening !== undefined) return
      server.close()
      opening = setTimeout(() => {
        opening = undefined
        server.listen(port, '127.0.0.1')
      }, milliseconds)
    },
    close: (patience) =>
      new Promise((closed, failed) => {
        if (opening !== undefined) {
          clearTimeout(opening)
          cutAll()
          closed()
          return
        }
        const cut = setTimeout(cutAll, patience)
        server.close((error) => {
          clearTimeout(cut)
          if (error) failed(error)
          else closed()
        })
      }),
  }
}
