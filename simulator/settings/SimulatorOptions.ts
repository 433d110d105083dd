import type { SimulatorClock } from '../clock/SimulatorClock.ts'
import type { FaultOf, FaultyApi, SimulatorFaults } from './Fault.ts'
import type { FrequencyRule } from '../settings/FrequencyRule.ts'

/** The client, the member and the corp as they are now. */
export interface SimulatorSettings {
  /** WeCom's version. */
  readonly version: string
  readonly platform: SimulatorPlatform
  /** `wechat`: the same mini-program in the WeChat client, where `wx.qy` does not exist. */
  readonly environment: 'wxwork' | 'wechat'
  /** Whether there is a `wx.qy`; false simulates a WeCom whose bridge failed to load. */
  readonly hasQy: boolean
  /** `never`: no login yet. Alive once the host's server exchanged a login's code. */
  readonly session: 'alive' | 'expired' | 'never'
  readonly member: MemberSettings
  readonly app: AppSettings
  /** Whether the session belongs to the corp that owns the app. */
  readonly sameCorp: boolean
  /** Whom the member may choose. A preselected id that is not among them is taken as it is. */
  readonly customers: readonly SimulatedCustomer[]
  readonly frequency: FrequencyRule
  /** What `getContext` says of where the mini-program was opened from. Document 94321. */
  readonly entry: string
  /** The customer that `getCurExternalContact` tells, where the entry has one. */
  readonly currentCustomer: string
  /** The group that `getCurExternalChat` tells, where the entry is a group's. */
  readonly currentGroup: string
  /** Media ids that WeCom has forgotten, and addresses of pictures that it cannot fetch. Moments drop them without a word. Document 94608. */
  readonly deadMedia: readonly string[]
  /** Milliseconds until an answer arrives; even 0 is never synchronous. */
  readonly latencyMs: number
  readonly faults: SimulatorFaults
}

/** The device, as the client names it. */
export type SimulatorPlatform =
  'ios' | 'android' | 'ohos' | 'ohos_pc' | 'windows' | 'mac' | 'devtools' | (string & {})

/** What the simulated corp lets the member do. */
export interface MemberSettings {
  /** The corp opened customer contact for this member. */
  readonly customerContact: boolean
  readonly inVisibleRange: boolean
}

/** What the simulated corp lets the app do. */
export interface AppSettings {
  /** The app has customer contact; for a third-party app, the customers' basic information. */
  readonly customerContactPermission: boolean
  /** The app may call this API. */
  readonly accessAllowed: boolean
}

/** A customer of the simulated member. */
export interface SimulatedCustomer {
  readonly id: string
  readonly name: string
}

/** A change of some settings. What it does not name stays, also within `member`, `app` and `faults`. */
export type SimulatorPatch = {
  readonly [name in Exclude<keyof SimulatorSettings, 'member' | 'app' | 'faults'>]?: SimulatorSettings[name]
} & {
  readonly member?: Partial<MemberSettings>
  readonly app?: Partial<AppSettings>
  /** null takes a fault away. */
  readonly faults?: { readonly [api in FaultyApi]?: FaultOf[api] | null }
}

/** Options of `createSimulator`: its settings, and its clock. */
export type SimulatorOptions = SimulatorPatch & { readonly clock?: SimulatorClock }

/** A member who may do everything, on a present client, with three customers. */
export const DEFAULT_SETTINGS: SimulatorSettings = {
  version: '4.1.36',
  platform: 'ios',
  environment: 'wxwork',
  hasQy: true,
  session: 'alive',
  member: { customerContact: true, inVisibleRange: true },
  app: { customerContactPermission: true, accessAllowed: true },
  sameCorp: true,
  customers: [
    { id: 'wmCustomer001', name: '王小明' },
    { id: 'wmCustomer002', name: '单雪梅' },
    { id: 'wmCustomer003', name: 'Zoë Müller' },
  ],
  frequency: 'one-a-day',
  entry: 'normal',
  currentCustomer: 'wmCustomer001',
  currentGroup: 'wrGroup001',
  deadMedia: [],
  latencyMs: 0,
  faults: {},
}
