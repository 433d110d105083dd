import { createRoot } from 'react-dom/client'
import { Catalogue } from './Catalogue.tsx'
import './catalogue.css'

const root = document.getElementById('catalogue')
if (root) createRoot(root).render(<Catalogue />)
