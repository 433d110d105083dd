import type { ReactNode } from 'react'
import type { Simulator, SimulatorOptions } from 'taro-wecom-share/simulator'
import type { StoryGroupId, StoryId } from './StoryId.ts'

/** One file of a story: what runs, and the client that it runs on. */
export interface StoryFile {
  readonly default: () => ReactNode
  /** A WeCom of its own; without it the one that the panel sets. */
  readonly ownClient?: SimulatorOptions
  readonly ensureSession?: (simulator: Simulator) => Promise<unknown>
}

export interface Story {
  readonly id: StoryId
  readonly file: StoryFile
  /** The text of that file. */
  readonly source: string
}

export interface StoryGroup {
  readonly id: StoryGroupId
  readonly stories: readonly Story[]
}
