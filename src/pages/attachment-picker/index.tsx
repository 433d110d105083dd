import { StoryPage } from '../../stories/StoryPage.tsx'
import { attachmentPickerStories } from '../../stories/attachmentPickerStories.ts'

export default function AttachmentPickerPage() {
  return <StoryPage page="attachment-picker" groups={attachmentPickerStories} hasUploads />
}
