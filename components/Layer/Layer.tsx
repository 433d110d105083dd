import { type ReactNode, useEffect, useRef } from 'react'
import { cycleFocus, type Focusable, type FocusScope, rememberFocus } from '../primitives/focusInside.ts'
import { cx } from '../primitives/cx.ts'
import { View } from '../primitives/elements.ts'
import type { H5Props, KeyPress } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import '../theme/theme.css'
import './Layer.css'

export interface LayerProps {
  readonly title: string
  /** The label of what closes it. */
  readonly close: string
  readonly onClose: () => void
  /** Leaves a strip of the page to be seen above it. */
  readonly isSheet?: boolean
  /** Covers no more of the page than it needs. */
  readonly isLow?: boolean
  readonly children: ReactNode
}

/** A key of an input method that composes. */
const COMPOSING = 229
const OPEN_LAYER = '.wqs-layer'

/** A part of the page above the rest. It keeps the focus while it is open and gives it back; Escape closes it. */
export function Layer({ title, close, onClose, isSheet = false, isLow = false, children }: LayerProps) {
  const layer = useRef<FocusScope>(null)
  const closer = useRef<Focusable>(null)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const giveBack = rememberFocus()
    closer.current?.focus()
    return giveBack
  }, [])
  return (
    <View
      ref={layer}
      className={cx('wqs-layer', isSheet && 'sheet', isLow && 'low')}
      {...(process.env.TARO_ENV === 'h5' &&
        ({
          role: 'dialog',
          'aria-modal': 'true',
          'aria-label': title,
          // So that a press beside a button does not take the focus out.
          tabIndex: -1,
          // Captured, because Taro's input stops the event.
          onKeyDownCapture(event: KeyPress) {
            const { current } = layer
            if (event.keyCode === COMPOSING || !current || current.querySelector(OPEN_LAYER)) return
            if (event.key === 'Escape') onClose()
            if (event.key !== 'Tab') return
            event.preventDefault()
            cycleFocus(current, event.shiftKey ? -1 : 1)
          },
        } satisfies H5Props))}
    >
      <View className="wqs-layer__head">
        <View className="wqs-layer__title">{title}</View>
        <View ref={closer} className="wqs-layer__close" {...pressProps(onClose, close)}>
          {close}
        </View>
      </View>
      <View className="wqs-layer__body">{children}</View>
    </View>
  )
}
