export { fileIntents, type FileIntents } from './node/file-intents.js'
