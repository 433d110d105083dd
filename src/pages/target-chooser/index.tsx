import { StoryPage } from '../../stories/StoryPage.tsx'
import { targetChooserStories } from '../../stories/targetChooserStories.ts'

export default function TargetChooserPage() {
  return <StoryPage page="target-chooser" groups={targetChooserStories} />
}
