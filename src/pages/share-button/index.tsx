import { StoryPage } from '../../stories/StoryPage.tsx'
import { shareButtonStories } from '../../stories/shareButtonStories.ts'

/** Every message and every trouble of ShareButton. */
export default function ShareButtonPage() {
  return <StoryPage page="share-button" groups={shareButtonStories} />
}
