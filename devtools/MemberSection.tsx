import { FREQUENCY_RULES } from '../simulator/settings/FrequencyRule.ts'
import type { SimulatorPatch, SimulatorSettings } from '../simulator/settings/SimulatorOptions.ts'
import { Pills } from './Pills.tsx'
import type { SectionProps } from './SectionProps.ts'

const SESSIONS = ['alive', 'expired', 'never'] as const

const SWITCHES = {
  customerContact: {
    isOn: ({ member }: SimulatorSettings) => member.customerContact,
    set: (customerContact: boolean): SimulatorPatch => ({ member: { customerContact } }),
  },
  inVisibleRange: {
    isOn: ({ member }: SimulatorSettings) => member.inVisibleRange,
    set: (inVisibleRange: boolean): SimulatorPatch => ({ member: { inVisibleRange } }),
  },
  customerContactPermission: {
    isOn: ({ app }: SimulatorSettings) => app.customerContactPermission,
    set: (customerContactPermission: boolean): SimulatorPatch => ({ app: { customerContactPermission } }),
  },
  accessAllowed: {
    isOn: ({ app }: SimulatorSettings) => app.accessAllowed,
    set: (accessAllowed: boolean): SimulatorPatch => ({ app: { accessAllowed } }),
  },
  sameCorp: {
    isOn: ({ sameCorp }: SimulatorSettings) => sameCorp,
    set: (sameCorp: boolean): SimulatorPatch => ({ sameCorp }),
  },
} as const

const SWITCH_NAMES = Object.keys(SWITCHES) as readonly (keyof typeof SWITCHES)[]

/** Sets the login, the permissions and the corp's rule of frequency. */
export function MemberSection({ settings, strings, onChange }: SectionProps) {
  return (
    <>
      <Pills
        name="wqs-sim-session"
        label={strings.session}
        values={SESSIONS}
        nameOf={(session) => strings.sessions[session]}
        isOn={(session) => settings.session === session}
        onPress={(session) => onChange({ session })}
      />
      <Pills
        name="wqs-sim-allowed"
        label={strings.permissions}
        values={SWITCH_NAMES}
        nameOf={(name) => strings[name]}
        isOn={(name) => SWITCHES[name].isOn(settings)}
        onPress={(name) => onChange(SWITCHES[name].set(!SWITCHES[name].isOn(settings)))}
      />
      <Pills
        name="wqs-sim-frequency"
        label={strings.frequency}
        values={FREQUENCY_RULES}
        nameOf={(frequency) => strings.frequencies[frequency]}
        isOn={(frequency) => settings.frequency === frequency}
        onPress={(frequency) => onChange({ frequency })}
      />
    </>
  )
}
