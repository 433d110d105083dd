import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../primitives/cx.ts'
import { CustomWrapper } from '../primitives/elements.ts'
import { splitText } from './splitText.ts'

/** The bubble of the text, with its links coloured as a chat colours them. */
export function PreviewText({ text }: { readonly text: string }) {
  return (
    <CustomWrapper>
      <View className="wqs-preview__bubble">
        {text.split(LINK).map((run, position) => (
          <Run key={position} text={run} isLink={position % 2 === 1} />
        ))}
      </View>
    </CustomWrapper>
  )
}

const LINK = /(https?:\/\/[!-~]+)/i

interface RunProps {
  readonly text: string
  readonly isLink: boolean
}

/** Draws the text in pieces in a mini-program, so that a key sends only the piece that it changes. */
function Run({ text, isLink }: RunProps) {
  const [{ pieces, round }, setState] = useState(() => ({ pieces: piecesOf(text), round: 0 }))
  if (pieces.join('') !== text) {
    const next = piecesOf(text, pieces)
    // A new key for a different text, because one new element is sent with fewer paths than many changed pieces.
    const isOther = Math.abs(next.length - pieces.length) > 1
    setState({ pieces: next, round: isOther ? round + 1 : round })
  }
  if (text === '') return null
  return (
    <Text key={round} className={cx('wqs-preview__text', isLink && 'link')}>
      {pieces}
    </Text>
  )
}

function piecesOf(text: string, before?: readonly string[]): readonly string[] {
  return process.env.TARO_ENV === 'h5' ? [text] : splitText(text, before)
}
