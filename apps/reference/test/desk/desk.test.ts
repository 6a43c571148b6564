import { useEmbedded } from '../runner/database.js'
import { deskFlows } from './flows-suite.js'
import { deskRefusals } from './hostile-suite.js'
import { deskSessions } from './sessions-suite.js'

// One database for all of them: opening it takes longer than most of what is tested on it.
const database = useEmbedded()
deskFlows(database)
deskRefusals(database)
deskSessions(database)
