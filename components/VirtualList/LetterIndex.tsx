import { View } from '@tarojs/components'
import { memo, useRef } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import type { Section } from './createRowLayout.ts'

export interface LetterIndexProps {
  readonly sections: readonly Section[]
  readonly onLetter: (section: Section) => void
}

/** Pixels; also in the style sheet. */
const LETTER_HEIGHT = 15

/** Touched letter by letter, or along the finger: where the finger is follows from where it began. A keyboard has the search. */
export const LetterIndex = memo(function LetterIndex({ sections, onLetter }: LetterIndexProps) {
  const began = useRef({ at: 0, y: 0 })
  const reached = useRef(-1)
  const goTo = (at: number): void => {
    const section = sections[at]
    if (!section || at === reached.current) return
    reached.current = at
    onLetter(section)
  }
  const follow = ({ touches }: TouchedBy): void => {
    const { at, y } = began.current
    const finger = touches[0]
    if (finger) goTo(at + Math.round((finger.clientY - y) / LETTER_HEIGHT))
  }
  if (sections.length === 0) return null
  return (
    <View
      className="wqs-recipients__index"
      catchMove
      onTouchMove={(event) => follow(event as unknown as TouchedBy)}
      {...h5Only({ 'aria-hidden': 'true' })}
    >
      {sections.map(({ letter }, at) => (
        <View
          key={letter}
          onTouchStart={(event) => {
            began.current = { at, y: (event as unknown as TouchedBy).touches[0]?.clientY ?? 0 }
            reached.current = -1
            goTo(at)
          }}
          {...h5Only({
            onClick: () => {
              reached.current = -1
              goTo(at)
            },
          })}
        >
          {letter}
        </View>
      ))}
    </View>
  )
})

interface TouchedBy {
  readonly touches: readonly { readonly clientY: number }[]
}
