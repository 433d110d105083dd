import { Pills } from './Pills.tsx'
import type { SectionProps } from './SectionProps.ts'

const PLATFORMS = ['ios', 'android', 'ohos', 'windows', 'mac', 'devtools'] as const
/** The current version, and the last one before each version that document 93571 names. */
const VERSIONS = ['4.1.36', '4.1.9', '3.1.11', '3.1.5'] as const
const ENVIRONMENTS = ['wxwork', 'wechat'] as const
const LATENCIES_MS = [0, 300, 2000] as const

/** Sets the device, the version, the environment and the latency of the client. */
export function ClientSection({ settings, strings, onChange }: SectionProps) {
  return (
    <>
      <Pills
        name="wqs-sim-platform"
        label={strings.platform}
        values={PLATFORMS}
        isOn={(platform) => settings.platform === platform}
        onPress={(platform) => onChange({ platform })}
      />
      <Pills
        name="wqs-sim-version"
        label={strings.version}
        values={VERSIONS}
        isOn={(version) => settings.version === version}
        onPress={(version) => onChange({ version })}
      />
      <Pills
        name="wqs-sim-environment"
        label={strings.environment}
        values={ENVIRONMENTS}
        nameOf={(environment) => strings.environments[environment]}
        isOn={(environment) => settings.environment === environment}
        onPress={(environment) => onChange({ environment })}
      />
      <Pills
        name="wqs-sim-latency"
        label={strings.latency}
        values={LATENCIES_MS}
        nameOf={strings.milliseconds}
        isOn={(latencyMs) => settings.latencyMs === latencyMs}
        onPress={(latencyMs) => onChange({ latencyMs })}
      />
    </>
  )
}
