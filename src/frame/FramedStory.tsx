import type { ReactNode } from 'react'
import {
  AttachmentPicker,
  type AttachmentPickerProps,
  MessageEditor,
  type MessageEditorProps,
  MessagePreview,
  ShareButton,
  type ShareButtonProps,
} from 'taro-wecom-share'
import { TargetChooser } from 'taro-wecom-share/targets'
import type { StoryPageId } from '../stories/StoryId.ts'
import { frameLink } from './createFrameLink.ts'
import { useFrameSettings } from './useFrameSettings.ts'
import { withKnobs, type Knobs } from './withKnobs.ts'

const buttonCallbacks = [
  'onShared',
  'onCancelled',
  'onStopped',
  'onInvalid',
  'onFailed',
  'onUnknown',
] as const satisfies readonly (keyof ShareButtonProps)[]
const editorCallbacks = ['onChange'] as const satisfies readonly (keyof MessageEditorProps)[]
const pickerCallbacks = ['onChange'] as const satisfies readonly (keyof AttachmentPickerProps)[]

/** Of which component a page's stories are examples. */
const COMPONENTS: Readonly<Record<StoryPageId, Pick<Knobs, 'component' | 'callbacks'>>> = {
  'share-button': { component: ShareButton, callbacks: buttonCallbacks },
  'target-chooser': { component: TargetChooser, callbacks: buttonCallbacks },
  'attachment-picker': { component: AttachmentPicker, callbacks: pickerCallbacks },
  'message-editor': { component: MessageEditor, callbacks: editorCallbacks },
  'message-preview': { component: MessagePreview, callbacks: [] },
}

export interface FramedStoryProps {
  readonly page: StoryPageId
  readonly useStory: () => ReactNode
}

/** A story in the catalogue's frame: its component follows the knobs, and its callbacks are told of. */
export function FramedStory({ page, useStory }: FramedStoryProps) {
  const settings = useFrameSettings()
  // Called rather than drawn, because the elements that it gives are what the knobs change.
  const story = useStory()
  const { component, callbacks } = COMPONENTS[page]
  const onCall: Knobs['onCall'] = (name, given) => frameLink.tell('callback', name, given)
  return <>{withKnobs(story, { component, callbacks, props: settings?.knobs ?? {}, onCall })}</>
}
