import { type ReactNode, useState } from 'react'
import { View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { Layer } from '../Layer/Layer.tsx'

export interface LayerRowProps {
  readonly id: string
  /** What the row says. */
  readonly line: ReactNode
  readonly title: string
  readonly close: string
  /** The layer's content. @param close closes it */
  readonly children: (close: () => void) => ReactNode
}

/** A row that opens a layer. */
export function LayerRow({ id, line, title, close, children }: LayerRowProps) {
  const [isOpen, setOpen] = useState(false)
  const onClose = (): void => setOpen(false)
  return (
    <>
      <View
        id={id}
        className="wqs-composer__row"
        {...pressProps(() => setOpen(true))}
        {...h5Only({ 'aria-haspopup': 'dialog' })}
      >
        <View className="wqs-composer__line">{line}</View>
      </View>
      {isOpen && <Layer {...{ title, close, onClose }}>{children(onClose)}</Layer>}
    </>
  )
}
