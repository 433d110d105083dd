import type { SimulatorPatch, SimulatorSettings } from '../simulator/settings/SimulatorOptions.ts'
import type { PanelStrings } from './locales/DevtoolsStrings.ts'

/** The props of each section of the panel. */
export interface SectionProps {
  readonly settings: SimulatorSettings
  readonly strings: PanelStrings
  readonly onChange: (patch: SimulatorPatch) => void
}
