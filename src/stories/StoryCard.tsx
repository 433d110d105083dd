import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DemoClient } from '../client/demoClient.tsx'
import { useStrings } from '../locale/useStrings.ts'
import { Tappable } from '../shell/Tappable.tsx'
import type { Story } from './Story.ts'
import './StoryCard.css'

/** A story: what it is, what to expect, the thing itself, and its source. */
export function StoryCard({ story: { id, file, source } }: { readonly story: Story }) {
  const strings = useStrings().stories
  const [showsSource, setShowsSource] = useState(false)
  const { default: Live, ownClient, ensureSession } = file

  return (
    <View id={`story-${id}`} className="demo-story">
      <View className="demo-story__head">
        <Text className="demo-story__title">{strings.stories[id].title}</Text>
        {ownClient && <Text className="demo-story__badge">{strings.ownClient}</Text>}
      </View>
      <Text className="demo-story__expect">{strings.stories[id].expect}</Text>
      <View className="demo-story__live">
        {ownClient ? (
          <DemoClient simulatorName={id} ownClient={ownClient} {...(ensureSession && { ensureSession })}>
            <Live />
          </DemoClient>
        ) : (
          <Live />
        )}
      </View>
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
    </View>
  )
}
