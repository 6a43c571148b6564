import DefaultTheme from 'vitepress/theme-without-fonts'
import './diagram.css'
import './tables.css'

export default DefaultTheme
