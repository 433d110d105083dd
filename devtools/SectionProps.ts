import type { SimulatorPatch, SimulatorSettings } from '../simulator/settings/SimulatorOptions.ts'
import type { PanelSentences } from './locales/DevtoolsStrings.ts'

/** What each section of the panel is given. */
export interface SectionProps {
  readonly settings: SimulatorSettings
  readonly strings: PanelSentences
  readonly onChange: (patch: SimulatorPatch) => void
}
