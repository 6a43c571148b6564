export { sendingWatcher } from './node/sending-watcher.js'
