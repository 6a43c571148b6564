import DefaultTheme from 'vitepress/theme-without-fonts'
import './diagram.css'

export default DefaultTheme
