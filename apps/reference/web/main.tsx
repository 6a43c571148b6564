import { createRoot } from 'react-dom/client'
import { Desk } from './desk.js'
import { comeBack } from './router.js'
import './styles.css'

comeBack()
createRoot(document.getElementById('root') as HTMLElement).render(<Desk />)
