import type { AttachmentType } from '../../protocol/message/ShareMessage.ts'
import type { FrequencyRule } from '../../simulator/settings/FrequencyRule.ts'
import type { SimulatorSettings } from '../../simulator/settings/SimulatorOptions.ts'
import type { FaultPreset } from '../presetsOf.ts'
import type { MediaFaultPreset } from '../mediaFaultPresets.ts'

/** The strings of the devtools. A language that lacks one does not compile. */
export interface DevtoolsStrings {
  readonly simulated: string
  readonly assistant: AssistantStrings
  readonly picker: { readonly title: string; readonly choose: (count: number) => string }
  readonly panel: PanelStrings
  readonly media: MediaPanelStrings
  readonly cancel: string
  /** The button that closes the screen without an answer to the caller. */
  readonly dismiss: string
}

export interface AssistantStrings {
  readonly title: string
  readonly message: string
  /** The warning that WeCom took the call for its old form, because it had neither text nor attachment. */
  readonly legacy: string
  readonly kinds: Readonly<Record<AttachmentType, string>>
  readonly pageOpens: string
  readonly pageWillNotOpen: string
  readonly noPage: string
  readonly untitled: string
  readonly preselected: (count: number) => string
  readonly choose: (chosen: number, all: number) => string
  readonly more: (count: number) => string
  readonly frequencyHint: string
  readonly confirm: string
  /** What reads otherwise for customer groups. */
  readonly groups: Partial<AssistantStrings>
  /** What reads otherwise for Moments. */
  readonly moments: Partial<AssistantStrings>
}

export interface PanelStrings {
  readonly title: string
  readonly platform: string
  readonly version: string
  readonly environment: string
  readonly environments: Readonly<Record<SimulatorSettings['environment'], string>>
  readonly session: string
  readonly sessions: Readonly<Record<SimulatorSettings['session'], string>>
  readonly permissions: string
  readonly customerContact: string
  readonly inVisibleRange: string
  readonly customerContactPermission: string
  readonly accessAllowed: string
  readonly sameCorp: string
  readonly frequency: string
  readonly frequencies: Readonly<Record<FrequencyRule, string>>
  readonly latency: string
  readonly milliseconds: (ms: number) => string
  readonly fault: string
  readonly faults: Readonly<Record<FaultPreset, string>>
  readonly handedOver: string
  readonly nothingYet: string
  /** `overLimit` counts the customers who do not get the last message by the corp's rule of frequency. */
  readonly lastHandedOver: (total: number, customers: number, overLimit: number) => string
  readonly reset: string
}

export interface MediaPanelStrings {
  readonly title: string
  readonly speed: string
  readonly speedOf: (bytesPerSecond: number) => string
  readonly fault: string
  readonly faults: Readonly<Record<MediaFaultPreset, string>>
  /** The label of the choice between `always` and `once`. */
  readonly times: string
  readonly always: string
  readonly once: string
}
