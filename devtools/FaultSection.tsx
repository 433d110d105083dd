import { useState } from 'react'
import type { FaultyApi } from '../simulator/settings/Fault.ts'
import { FAULTY_APIS, faultPatch, presetInForce, presetsOf } from './presetsOf.ts'
import { Pills } from './Pills.tsx'
import type { SectionProps } from './SectionProps.ts'

/** Sets which function of WeCom fails, and how. */
export function FaultSection({ settings, strings, onChange }: SectionProps) {
  const [api, setApi] = useState<FaultyApi>('shareToExternalContact')
  return (
    <>
      <Pills
        name="wqs-sim-api"
        label={strings.fault}
        values={FAULTY_APIS}
        isOn={(name) => api === name}
        onPress={setApi}
      />
      <Pills
        name="wqs-sim-fault"
        label={api}
        values={presetsOf(api)}
        nameOf={(preset) => strings.faults[preset]}
        isOn={(preset) => presetInForce(settings.faults, api) === preset}
        onPress={(preset) => onChange(faultPatch(api, preset))}
      />
    </>
  )
}
