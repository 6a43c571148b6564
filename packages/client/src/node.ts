export { fileIntents, type FileIntents } from './node/file-intents.js'
export { lockFile, type FileLock } from './node/lock-file.js'
