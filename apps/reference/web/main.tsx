import { createRoot } from 'react-dom/client'
import { Desk } from './desk.js'
import { comeBack } from './router.js'
import './styles.css'

comeBack()
const root = document.getElementById('root') as HTMLElement
// What cannot be drawn leaves a word, not an empty page.
const onUncaughtError = () => void setTimeout(() => (root.textContent = 'Something failed on this page. Load it again.'))
createRoot(root, { onUncaughtError }).render(<Desk />)
