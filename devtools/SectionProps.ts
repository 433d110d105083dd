import type { SimulatorPatch, SimulatorSettings } from '../simulator/settings/SimulatorOptions.ts'
import type { PanelStrings } from './locales/DevtoolsStrings.ts'

/** What each section of the panel is given. */
export interface SectionProps {
  readonly settings: SimulatorSettings
  readonly strings: PanelStrings
  readonly onChange: (patch: SimulatorPatch) => void
}
