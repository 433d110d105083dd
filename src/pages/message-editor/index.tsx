import { StoryPage } from '../../stories/StoryPage.tsx'
import { messageEditorStories } from '../../stories/messageEditorStories.ts'

export default function MessageEditorPage() {
  return <StoryPage page="message-editor" groups={messageEditorStories} />
}
