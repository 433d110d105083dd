import { View } from '@tarojs/components'
import { memo, useRef, useSyncExternalStore } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import type { Section } from './createRowLayout.ts'
import type { VirtualListControls } from './useVirtualList.ts'

export interface LetterIndexProps extends Pick<VirtualListControls, 'scrollTo' | 'virtualizer'> {
  /** Begins its class: `<className>__index`. */
  readonly className: string
  readonly sections: readonly Section[]
}

/** Pixels; also in the style sheet. */
const LETTER_HEIGHT = 16

/**
 * The letters beside the list. A tap scrolls to a section; a sliding finger scrolls by its distance from where it began. If there is no room
 * for all letters it shows every second or third one, and a sliding finger still reaches the others.
 */
export const LetterIndex = memo(function LetterIndex(props: LetterIndexProps) {
  const { className, sections, scrollTo, virtualizer } = props
  const { subscribe, viewportHeight } = virtualizer
  const height = useSyncExternalStore(subscribe, viewportHeight, viewportHeight)
  const step = Math.ceil((sections.length * LETTER_HEIGHT) / height)
  const began = useRef({ at: 0, y: 0 })
  const reached = useRef(-1)
  const goTo = (at: number): void => {
    const section = sections[at]
    if (!section || at === reached.current) return
    reached.current = at
    scrollTo(section.top)
  }
  const follow = ({ touches }: TouchedBy): void => {
    const { at, y } = began.current
    const finger = touches[0]
    if (finger) goTo(at + Math.round(((finger.clientY - y) * step) / LETTER_HEIGHT))
  }
  if (sections.length === 0) return null
  return (
    <View
      className={`${className}__index`}
      catchMove
      onTouchMove={(event) => follow(event as unknown as TouchedBy)}
      {...h5Only({ 'aria-hidden': 'true' })}
    >
      {sections.map(
        ({ letter }, at) =>
          at % step === 0 && (
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
          ),
      )}
    </View>
  )
})

interface TouchedBy {
  readonly touches: readonly { readonly clientY: number }[]
}
