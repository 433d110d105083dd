import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { pressProps } from '../components/primitives/pressProps.ts'
import '../components/theme/theme.css'
import { h5Only } from '../components/primitives/h5Only.ts'
import type { Simulator } from '../simulator/createSimulator.ts'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { SimulatorPanel } from './SimulatorPanel.tsx'
import './SimulatorSwitch.css'

export interface SimulatorSwitchProps {
  readonly simulator: Simulator
  readonly locale: DevtoolsStrings
}

/** A button in the corner that says that WeCom is simulated, and opens and closes the panel. */
export function SimulatorSwitch({ simulator, locale }: SimulatorSwitchProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className="wqs-sim-corner">
      {isOpen && (
        <View className="wqs-sim-corner__panel">
          <SimulatorPanel simulator={simulator} locale={locale} defaultOpen />
        </View>
      )}
      <View
        id="wqs-sim-switch"
        className="wqs-sim-corner__switch"
        hoverClass="wqs-pressed"
        {...pressProps(() => setIsOpen(!isOpen), locale.panel.title)}
        {...h5Only({ 'aria-expanded': String(isOpen) })}
      >
        <Text>{locale.simulated}</Text>
      </View>
    </View>
  )
}
