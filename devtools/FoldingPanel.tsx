import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { pressProps } from '../components/primitives/pressProps.ts'
import '../components/theme/theme.css'
import { h5Only } from '../components/primitives/h5Only.ts'
import './FoldingPanel.css'

export interface FoldingPanelProps {
  /** Begins the ids of its parts. */
  readonly id: string
  readonly title: string
  /** The settings in one line, which is visible while the panel is folded too. */
  readonly summary: string
  readonly defaultOpen: boolean
}

/** A panel of settings that can be folded to one line. */
export function FoldingPanel(props: PropsWithChildren<FoldingPanelProps>) {
  const { id, title, summary, defaultOpen, children } = props
  const [isOpen, setIsOpen] = useState(defaultOpen)
  return (
    <View className="wqs-sim-panel" id={id}>
      <View
        className="wqs-sim-panel__head"
        id={`${id}-fold`}
        hoverClass="wqs-pressed"
        {...pressProps(() => setIsOpen(!isOpen))}
        {...h5Only({ 'aria-expanded': String(isOpen) })}
      >
        <View className="wqs-sim-panel__heading">
          <Text className="wqs-sim-panel__title">{title}</Text>
          <Text className="wqs-sim-panel__summary">{summary}</Text>
        </View>
        <View className={`wqs-sim-panel__arrow${isOpen ? ' wqs-sim-panel__arrow--up' : ''}`} />
      </View>
      {isOpen && <View className="wqs-sim-panel__body">{children}</View>}
    </View>
  )
}
