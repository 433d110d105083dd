import type { SimulatorPatch } from 'taro-wecom-share/simulator'

/** The settings that a client of the catalogue has; the others are as the simulator has them. */
type ClientSettings = Required<
  Pick<SimulatorPatch, 'platform' | 'environment' | 'version' | 'session' | 'member' | 'frequency' | 'faults'>
>

const USUAL: ClientSettings = {
  platform: 'ios',
  environment: 'wxwork',
  version: '4.1.36',
  session: 'alive',
  member: { customerContact: true, inVisibleRange: true },
  frequency: 'one-a-day',
  faults: { shareToExternalContact: null },
}

/** Where the catalogue opens a story. Each names all of its settings, because one follows another. */
export const FRAME_CLIENTS = {
  wecom: USUAL,
  android: { ...USUAL, platform: 'android' },
  old: { ...USUAL, version: '3.1.5' },
  mac: { ...USUAL, platform: 'mac' },
  expired: { ...USUAL, session: 'expired' },
  forbidden: { ...USUAL, member: { customerContact: false, inVisibleRange: true } },
  silent: { ...USUAL, faults: { shareToExternalContact: { kind: 'silent-after-confirm' } } },
  wechat: { ...USUAL, environment: 'wechat' },
  devtools: { ...USUAL, platform: 'devtools', environment: 'wechat' },
} as const satisfies Readonly<Record<string, ClientSettings>>

export type FrameClientId = keyof typeof FRAME_CLIENTS
