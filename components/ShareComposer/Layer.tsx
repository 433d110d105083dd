import { type ReactNode, useEffect, useRef } from 'react'
import { View } from '../primitives/elements.ts'
import { h5Only, type KeyPress } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'

export interface LayerProps {
  readonly title: string
  /** The label of what closes it. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What the layer uses of a browser's element, because the kit is compiled without a browser's types. */
export interface Focusable {
  focus(): void
}

/** A part of the composer on the whole screen, above the rest. Escape closes it. */
export function Layer({ title, close, onClose, children }: LayerProps) {
  const closer = useRef<Focusable>(null)
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') closer.current?.focus()
  }, [])
  return (
    <View
      className="wqs-layer"
      {...h5Only({
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': title,
        onKeyDown: (event: KeyPress) => {
          if (event.key === 'Escape') onClose()
        },
      })}
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
