import { getSystemInfoSync } from '@tarojs/taro'
import type { CSSProperties } from 'react'

/** How large the text of a page is: as the catalogue sets it, else as the reader has it in the client. */
export function textStyle(setByCatalogue?: string): { readonly style?: CSSProperties } {
  const scale = Number(setByCatalogue ?? scaleOfClient())
  if (scale === 1) return {}
  // The kit's screens follow the client by themselves; a lone button and the demo's own text take it from the page.
  const style = {
    '--demo-text': String(scale),
    '--wqs-font': `${16 * scale}px`,
    '--wqs-font-small': `${14 * scale}px`,
    '--wqs-font-tiny': `${12 * scale}px`,
  }
  return { style: style as CSSProperties }
}

function scaleOfClient(): number {
  if (process.env.TARO_ENV === 'h5') return 1
  const { fontSizeSetting } = getSystemInfoSync()
  return fontSizeSetting ? Math.min(2, Math.max(1, fontSizeSetting / 16)) : 1
}
