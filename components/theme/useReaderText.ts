import { type CSSProperties, useState } from 'react'
import { readerScale } from '../../platform/everywhere/readerScale.ts'

/** The reader's text size, for the root of a screen. */
export interface ReaderText {
  /** 1 to 2. */
  readonly scale: number
  /** Nothing at the usual size, so that nothing is sent for it. */
  readonly root: { readonly style?: CSSProperties }
}

/** Follows the text size that the member set in the client. Read once, because it is set outside of the mini-program. A browser enlarges
 * pages by itself. */
export function useReaderText(): ReaderText {
  const [text] = useState(() => readerText(process.env.TARO_ENV === 'h5' ? 1 : readerScale()))
  return text
}

function readerText(scale: number): ReaderText {
  if (scale === 1) return { scale, root: {} }
  const sized = SIZES.map(([name, size]) => [name, `${Math.round(size * scale)}px`])
  // A target grows less than its text, which it held with room to spare.
  const touch = ['--wqs-touch', `${44 + Math.round(16 * (scale - 1))}px`]
  return { scale, root: { style: Object.fromEntries([...sized, touch]) as CSSProperties } }
}

/** Those of theme.css. */
const SIZES = [
  ['--wqs-font', 16],
  ['--wqs-font-small', 14],
  ['--wqs-font-tiny', 12],
] as const
