import { Button, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '../../components/pressable.ts'
import '../../components/theme/theme.css'
import { h5Only } from '../../platform/taro/ui.ts'
import type { Simulator } from '../createSimulator.ts'
import type { SimulatorPatch, SimulatorSettings } from '../options.ts'
import { ClientSection } from './ClientSection.tsx'
import { FaultSection } from './FaultSection.tsx'
import type { DevtoolsSentences } from './locale/DevtoolsSentences.ts'
import { devtoolsZhCN } from './locale/devtools.zh-CN.ts'
import { MemberSection } from './MemberSection.tsx'
import { resetPatch } from './resetPatch.ts'
import './SimulatorPanel.css'
import { useSimulator } from './useSimulator.ts'

export interface SimulatorPanelProps {
  readonly simulator: Simulator
  /** Default Chinese. */
  readonly locale?: DevtoolsSentences
  /** Unfolded at first. Default false: one line that says which client is simulated. */
  readonly defaultOpen?: boolean
}

/** Sets the simulated client while it runs: the device, the member, the corp, and what goes wrong. */
export function SimulatorPanel({
  simulator,
  locale = devtoolsZhCN,
  defaultOpen = false,
}: SimulatorPanelProps) {
  const { options, sent } = useSimulator(simulator)
  const [isOpen, setIsOpen] = useState(defaultOpen)
  const sentences = locale.panel
  const section = {
    settings: options,
    sentences,
    onChange: (patch: SimulatorPatch) => simulator.configure(patch),
  }
  const last = sent[sent.length - 1]

  return (
    <View className="wqs-sim-panel" id="wqs-sim-panel">
      <View
        className="wqs-sim-panel__head"
        id="wqs-sim-panel-fold"
        hoverClass="wqs-pressed"
        {...pressable(() => setIsOpen(!isOpen), sentences.title)}
        {...h5Only({ 'aria-expanded': String(isOpen) })}
      >
        <View className="wqs-sim-panel__heading">
          <Text className="wqs-sim-panel__title">{sentences.title}</Text>
          <Text className="wqs-sim-panel__summary">{summaryOf(options, locale)}</Text>
        </View>
        <View className={`wqs-sim-panel__arrow${isOpen ? ' wqs-sim-panel__arrow--up' : ''}`} />
      </View>
      {isOpen && (
        <View className="wqs-sim-panel__body">
          <ClientSection {...section} />
          <MemberSection {...section} />
          <FaultSection {...section} />
          <View className="wqs-sim-panel__sent">
            <Text className="wqs-sim-pills__label">{sentences.handedOver}</Text>
            <Text className="wqs-sim-panel__summary">
              {last
                ? sentences.lastHandedOver(sent.length, last.customers.length, last.customersOverLimit.length)
                : sentences.nothingYet}
            </Text>
          </View>
          <Button
            id="wqs-sim-reset"
            className="wqs-sim-sheet__button wqs-sim-panel__reset"
            hoverClass="wqs-pressed"
            {...pressable(() => simulator.configure(resetPatch(simulator.options)))}
          >
            {sentences.reset}
          </Button>
        </View>
      )}
    </View>
  )
}

function summaryOf(settings: SimulatorSettings, { panel }: DevtoolsSentences): string {
  const { platform, version, environment, session, faults } = settings
  return [
    panel.environments[environment],
    platform,
    version,
    `${panel.session} ${panel.sessions[session]}`,
    ...Object.keys(faults).map((api) => `${panel.fault} ${api}`),
  ].join(' · ')
}
