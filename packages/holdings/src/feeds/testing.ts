export { writeFeed, type WriteFeedOptions } from './write-feed.js'
export type { WrittenTransaction } from './write-row.js'
