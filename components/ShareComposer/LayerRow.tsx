import { type ReactNode, useEffect, useRef, useState } from 'react'
import { View } from '../primitives/elements.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { type Focusable, Layer } from './Layer.tsx'

export interface LayerRowProps {
  readonly id: string
  /** What the row says. */
  readonly line: string
  readonly title: string
  readonly close: string
  /** The layer's content. @param close closes it */
  readonly children: (close: () => void) => ReactNode
}

/** A row that opens a layer, and gets the focus back when that closes. */
export function LayerRow({ id, line, title, close, children }: LayerRowProps) {
  const [isOpen, setOpen] = useState(false)
  const row = useRef<Focusable>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && wasOpen.current && !isOpen) row.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const onClose = (): void => setOpen(false)
  return (
    <>
      <View id={id} ref={row} className="wqs-composer__row" {...pressProps(() => setOpen(true))}>
        <View className="wqs-composer__line">{line}</View>
      </View>
      {isOpen && <Layer {...{ title, close, onClose }}>{children(onClose)}</Layer>}
    </>
  )
}
