import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readShareQuery } from 'taro-wecom-share'
import { DemoMedia, playsClients } from '../client/demoClient.tsx'
import { useStrings } from '../locale/useStrings.ts'
import { asHeading } from '../shell/asHeading.ts'
import { PageShell } from '../shell/PageShell.tsx'
import type { StoryGroup } from './Story.ts'
import { StoryCard } from './StoryCard.tsx'
import type { StoryPageId } from './StoryId.ts'
import './StoryPage.css'

export interface StoryPageProps {
  readonly page: StoryPageId
  readonly groups: readonly StoryGroup[]
  /** Its stories upload: the page has the panel that plays the backend. Default false. */
  readonly hasUploads?: boolean
}

/** The stories of a component, each the text of a file and what it does; or the one that `?story=` names. */
export function StoryPage({ page, groups, hasUploads = false }: StoryPageProps) {
  const { title, introduction } = useStrings().stories.pages[page]
  const { story: asked } = readShareQuery(useRouter().params)
  const story = groups.flatMap(({ stories }) => stories).find(({ id }) => id === asked)
  if (story)
    return (
      <PageShell page={page} hasUploads={hasUploads}>
        <DemoMedia>
          <View className="demo-stories">
            <StoryCard page={page} story={story} />
          </View>
        </DemoMedia>
      </PageShell>
    )
  return (
    <PageShell page={page} hasUploads={hasUploads}>
      <DemoMedia>
        <View className="demo-stories">
          <Text className="demo-stories__title" {...asHeading(1)}>
            {title}
          </Text>
          <Text className="demo-stories__about">{introduction}</Text>
          {groups.map(onThisDevice).map((group) => (
            <Group key={group.id} page={page} group={group} />
          ))}
        </View>
      </DemoMedia>
    </PageShell>
  )
}

interface GroupProps {
  readonly page: StoryPageId
  readonly group: StoryGroup
}

function Group({ page, group: { id, stories } }: GroupProps) {
  const { title, about } = useStrings().stories.groups[id]
  if (stories.length === 0) return null
  return (
    <View className="demo-stories__group">
      <Text className="demo-stories__heading" {...asHeading(2)}>
        {title}
      </Text>
      <Text className="demo-stories__about">{about}</Text>
      <View className="demo-stories__grid">
        {stories.map((story) => (
          <StoryCard key={story.id} page={page} story={story} />
        ))}
      </View>
    </View>
  )
}

/** On WeCom's own client a story cannot bring another. */
function onThisDevice({ id, stories }: StoryGroup): StoryGroup {
  return { id, stories: stories.filter(({ file }) => playsClients || !file.ownClient) }
}
