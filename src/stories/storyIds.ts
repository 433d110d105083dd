export type StoryGroupId = 'messages' | 'invalid' | 'troubles' | 'looks'

export type StoryId = MessageStoryId | InvalidStoryId | TroubleStoryId | LookStoryId

type MessageStoryId =
  | 'text-only'
  | 'image'
  | 'link'
  | 'miniprogram'
  | 'video'
  | 'file'
  | 'nine-mixed'
  | 'longest-text'
  | 'recipients'
  | 'before-share'

type InvalidStoryId = 'empty-message' | 'title-too-long' | 'many-problems'

type TroubleStoryId =
  | 'not-in-wecom'
  | 'mac'
  | 'old-client'
  | 'old-client-recipients'
  | 'session-expired'
  | 'session-renewed'
  | 'no-permission'
  | 'not-in-visible-range'
  | 'backed-out'
  | 'silent'
  | 'busy'

type LookStoryId = 'sizes-and-types' | 'states' | 'toast' | 'custom-children' | 'render-prop'
