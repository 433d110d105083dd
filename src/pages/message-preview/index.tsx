import { StoryPage } from '../../stories/StoryPage.tsx'
import { messagePreviewStories } from '../../stories/messagePreviewStories.ts'

export default function MessagePreviewPage() {
  return <StoryPage page="message-preview" groups={messagePreviewStories} />
}
