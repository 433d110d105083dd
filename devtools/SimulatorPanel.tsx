import { Button, Text, View } from '@tarojs/components'
import { pressProps } from '../components/primitives/pressProps.ts'
import type { Simulator } from '../simulator/createSimulator.ts'
import type { SimulatorPatch, SimulatorSettings } from '../simulator/settings/SimulatorOptions.ts'
import { ClientSection } from './ClientSection.tsx'
import { FaultSection } from './FaultSection.tsx'
import { FoldingPanel } from './FoldingPanel.tsx'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { devtoolsZhCN } from './locales/zh-CN.ts'
import { MemberSection } from './MemberSection.tsx'
import { resetPatch } from './resetPatch.ts'
import { useSimulator } from './useSimulator.ts'

/** Props of SimulatorPanel. */
export interface SimulatorPanelProps {
  readonly simulator: Simulator
  /** Default Chinese. */
  readonly locale?: DevtoolsStrings
  /** Whether it is open at first. Default false. */
  readonly defaultOpen?: boolean
}

/** Sets the simulated client while it runs: device, member, corp and faults. */
export function SimulatorPanel({
  simulator,
  locale = devtoolsZhCN,
  defaultOpen = false,
}: SimulatorPanelProps) {
  const { options, sent } = useSimulator(simulator)
  const strings = locale.panel
  const section = {
    settings: options,
    strings,
    onChange: (patch: SimulatorPatch) => simulator.configure(patch),
  }
  const last = sent[sent.length - 1]

  return (
    <FoldingPanel
      id="wqs-sim-panel"
      title={strings.title}
      summary={summaryOf(options, locale)}
      defaultOpen={defaultOpen}
    >
      <ClientSection {...section} />
      <MemberSection {...section} />
      <FaultSection {...section} />
      <View className="wqs-sim-panel__sent">
        <Text className="wqs-sim-pills__label">{strings.handedOver}</Text>
        <Text className="wqs-sim-panel__summary">
          {last
            ? strings.lastHandedOver(sent.length, last.customers.length, last.customersOverLimit.length)
            : strings.nothingYet}
        </Text>
      </View>
      <Button
        id="wqs-sim-reset"
        className="wqs-sim-sheet__button wqs-sim-panel__reset"
        hoverClass="wqs-pressed"
        {...pressProps(() => simulator.configure(resetPatch(simulator.options)))}
      >
        {strings.reset}
      </Button>
    </FoldingPanel>
  )
}

function summaryOf(settings: SimulatorSettings, { panel }: DevtoolsStrings): string {
  const { platform, version, environment, session, faults } = settings
  return [
    panel.environments[environment],
    platform,
    version,
    `${panel.session} ${panel.sessions[session]}`,
    ...Object.keys(faults).map((api) => `${panel.fault} ${api}`),
  ].join(' · ')
}
