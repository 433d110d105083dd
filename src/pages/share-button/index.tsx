import { Text, View } from '@tarojs/components'
import { playsClients } from '../../client/demoClient.tsx'
import { useSentences } from '../../locale/useSentences.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { shareButtonStories } from '../../stories/shareButtonStories.ts'
import type { StoryGroup } from '../../stories/Story.ts'
import { StoryCard } from '../../stories/StoryCard.tsx'
import './index.css'

/** Every message and every trouble of ShareButton. */
export default function ShareButtonPage() {
  const { title, introduction } = useSentences().shareButton
  return (
    <PageShell page="share-button">
      <View className="demo-stories">
        <Text className="demo-stories__title">{title}</Text>
        <Text className="demo-stories__about">{introduction}</Text>
        {shareButtonStories.map(onThisDevice).map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </View>
    </PageShell>
  )
}

function Group({ group: { id, stories } }: { readonly group: StoryGroup }) {
  const { title, about } = useSentences().shareButton.groups[id]
  if (stories.length === 0) return null
  return (
    <View className="demo-stories__group">
      <Text className="demo-stories__heading">{title}</Text>
      <Text className="demo-stories__about">{about}</Text>
      <View className="demo-stories__grid">
        {stories.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
      </View>
    </View>
  )
}

/** On WeCom's own client a story cannot bring another. */
function onThisDevice({ id, stories }: StoryGroup): StoryGroup {
  return { id, stories: stories.filter(({ file }) => playsClients || !file.client) }
}
