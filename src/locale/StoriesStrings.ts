import type { StoryGroupId, StoryId, StoryPageId } from '../stories/StoryId.ts'

/** What the pages of stories say round the stories. */
export interface StoriesStrings {
  readonly ownClient: string
  readonly showSource: string
  readonly hideSource: string
  /** Where a static host serves the demo. */
  readonly noBackend: string
  readonly pages: Readonly<Record<StoryPageId, { readonly title: string; readonly introduction: string }>>
  readonly groups: Readonly<Record<StoryGroupId, { readonly title: string; readonly about: string }>>
  readonly stories: Readonly<Record<StoryId, StorySentences>>
}

export interface StorySentences {
  readonly title: string
  /** What to do and what to see, in a line. */
  readonly expect: string
}
