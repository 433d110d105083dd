/** Pages of the demo that hold stories, each named after its component. */
export type StoryPageId =
  'share-button' | 'target-chooser' | 'attachment-picker' | 'message-editor' | 'message-preview'

export type StoryGroupId =
  | 'messages'
  | 'invalid'
  | 'troubles'
  | 'looks'
  | 'places'
  | 'compose'
  | 'uploads'
  | 'picker-looks'
  | 'editing'
  | 'previews'

export type StoryId =
  | MessageStoryId
  | InvalidStoryId
  | TroubleStoryId
  | LookStoryId
  | TargetStoryId
  | AttachmentStoryId
  | EditorStoryId
  | PreviewStoryId

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

type TargetStoryId = 'every-target' | 'mixed-kinds' | 'on-windows'

type AttachmentStoryId =
  'pick' | 'compose' | 'company' | 'cards' | 'real-upload' | 'expired' | 'controlled' | 'read-only' | 'custom'

type EditorStoryId = 'write' | 'templates' | 'host-decides' | 'long-text' | 'editor-disabled'

type PreviewStoryId = 'every-kind' | 'text-as-written' | 'long-titles'
