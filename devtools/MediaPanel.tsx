import { useCallback, useSyncExternalStore } from 'react'
import type { SimulatedMedia } from '../simulator/media/createSimulatedMedia.ts'
import { FoldingPanel } from './FoldingPanel.tsx'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { devtoolsZhCN } from './locales/zh-CN.ts'
import { MEDIA_FAULT_PRESETS, mediaFaultOf, mediaPresetInForce } from './mediaFaultPresets.ts'
import { Pills } from './Pills.tsx'

/** Props of MediaPanel. */
export interface MediaPanelProps {
  readonly media: SimulatedMedia
  /** Default Chinese. */
  readonly locale?: DevtoolsStrings
  /** Whether it is open at first. Default false. */
  readonly defaultOpen?: boolean
}

/** Sets the speed and the faults of simulated uploads while they run. */
export function MediaPanel({ media, locale = devtoolsZhCN, defaultOpen = false }: MediaPanelProps) {
  const subscribe = useCallback((listener: () => void) => media.subscribe(listener), [media])
  const { bytesPerSecond, fault } = useSyncExternalStore(subscribe, () => media.settings)
  const strings = locale.media
  const preset = mediaPresetInForce(fault)
  const isOnce = fault?.times !== undefined

  return (
    <FoldingPanel
      id="wqs-sim-media"
      title={strings.title}
      summary={[
        strings.speedOf(bytesPerSecond),
        ...(preset && preset !== 'none' ? [strings.faults[preset], isOnce && strings.once] : []),
      ]
        .filter(Boolean)
        .join(' · ')}
      defaultOpen={defaultOpen}
    >
      <Pills
        name="wqs-sim-speed"
        label={strings.speed}
        values={SPEEDS}
        nameOf={strings.speedOf}
        isOn={(speed) => speed === bytesPerSecond}
        onPress={(speed) => media.configure({ bytesPerSecond: speed })}
      />
      <Pills
        name="wqs-sim-media-fault"
        label={strings.fault}
        values={MEDIA_FAULT_PRESETS}
        nameOf={(each) => strings.faults[each]}
        isOn={(each) => each === preset}
        onPress={(each) => media.configure({ fault: mediaFaultOf(each, isOnce) })}
      />
      {fault && preset && (
        <Pills
          name="wqs-sim-media-times"
          label={strings.times}
          values={TIMES}
          nameOf={(each) => strings[each]}
          isOn={(each) => (each === 'once') === isOnce}
          onPress={(each) => media.configure({ fault: mediaFaultOf(preset, each === 'once') })}
        />
      )}
    </FoldingPanel>
  )
}

const KIB = 1024
const SPEEDS = [64 * KIB, KIB * KIB, Infinity] as const
const TIMES = ['always', 'once'] as const
