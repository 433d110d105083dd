import type { Language } from '../locale/Language.ts'
import type { Theme } from '../preferences/Theme.ts'
import type { FrameClientId } from './frameClients.ts'

/** By how much the reader's text is larger than usual. */
export const TEXT_SCALES = ['1', '1.25', '1.5', '2'] as const
export type TextScale = (typeof TEXT_SCALES)[number]

export type KnobValue = string | number | boolean

/** What the catalogue sets of the story in its frame. */
export interface FrameSettings {
  readonly language: Language
  readonly theme: Theme
  readonly client: FrameClientId
  readonly textScale: TextScale
  /** Props of the story's component, in place of those in its source. */
  readonly knobs: Readonly<Record<string, KnobValue>>
}

/** What the story in the frame tells: a callback that was called, or a call that reached `wx.qy`. */
export interface FrameEvent {
  readonly source: 'callback' | 'wecom'
  readonly name: string
  /** As JSON; functions and circles left out. */
  readonly detail: string
}

/** What crosses between the catalogue and its frame. */
export type FrameMessage =
  | { readonly kind: 'settings'; readonly settings: FrameSettings }
  | { readonly kind: 'event'; readonly event: FrameEvent }
