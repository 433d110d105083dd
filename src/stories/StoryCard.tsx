import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DemoClient } from '../client/demoClient.tsx'
import { FramedStory } from '../frame/FramedStory.tsx'
import { useFrameSettings } from '../frame/useFrameSettings.ts'
import { useStrings } from '../locale/useStrings.ts'
import { asHeading } from '../shell/asHeading.ts'
import { Tappable } from '../shell/Tappable.tsx'
import type { Story } from './Story.ts'
import type { StoryPageId } from './StoryId.ts'
import './StoryCard.css'

export interface StoryCardProps {
  readonly page: StoryPageId
  readonly story: Story
}

/** A story: what it is, what to expect, the thing itself, and its source. */
export function StoryCard({ page, story: { id, file, source } }: StoryCardProps) {
  const strings = useStrings().stories
  const { default: Live, ownClient, ensureSession } = file
  const isFramed = useFrameSettings() !== undefined
  const live = isFramed ? <FramedStory page={page} useStory={Live} /> : <Live />

  return (
    <View id={`story-${id}`} className={`demo-story${isFramed ? ' demo-story--framed' : ''}`}>
      <View className="demo-story__head">
        <Text className="demo-story__title" {...asHeading(isFramed ? 1 : 3)}>
          {strings.stories[id].title}
        </Text>
        {ownClient && <Text className="demo-story__badge">{strings.ownClient}</Text>}
      </View>
      <Text className="demo-story__expect">{strings.stories[id].expect}</Text>
      <View className="demo-story__live">
        {ownClient ? (
          <DemoClient simulatorName={id} ownClient={ownClient} {...(ensureSession && { ensureSession })}>
            {live}
          </DemoClient>
        ) : (
          live
        )}
      </View>
      {/* The catalogue has it beside the frame. */}
      {!isFramed && <StorySource id={id} source={source} />}
    </View>
  )
}

function StorySource({ id, source }: Pick<Story, 'id' | 'source'>) {
  const strings = useStrings().stories
  const [showsSource, setShowsSource] = useState(false)
  return (
    <>
      <Tappable
        id={`source-${id}`}
        className="demo-story__toggle"
        isExpanded={showsSource}
        onTap={() => setShowsSource(!showsSource)}
      >
        <Text>{showsSource ? strings.hideSource : strings.showSource}</Text>
      </Tappable>
      {showsSource && (
        <View className="demo-story__source">
          <Text className="demo-story__code" userSelect>
            {source.trim()}
          </Text>
        </View>
      )}
    </>
  )
}
