import { Text, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import type { ShareEvent } from 'taro-wecom-share'
import { useStrings } from '../locale/useStrings.ts'
import { eventLog } from './eventLog.ts'
import './EventPanel.css'

/** What an analyst would get, as it happens. Nothing is there before the first tap; so customers see none of it. */
export function EventPanel() {
  const events = useSyncExternalStore(eventLog.subscribe, eventLog.read)
  const { tracking } = useStrings().shop
  if (events.length === 0) return null
  return (
    <View id="event-panel" className="event-panel">
      <Text className="event-panel__title">{tracking}</Text>
      {events.map((event) => (
        <View key={`${event.shareId} ${event.type}`} className="event-panel__event">
          <Text className="event-panel__type">{event.type}</Text>
          <Text className="event-panel__detail">{detailOf(event)}</Text>
        </View>
      ))}
    </View>
  )
}

/** In the kit's own words: this is for developers. */
function detailOf(event: ShareEvent): string {
  const { shareId, elapsedMs, message } = event
  const ending = event.type === 'outcome' ? (event.failure?.code ?? event.outcome) : ''
  return [ending, message.msgtypes.join(), `${elapsedMs} ms`, shareId].filter(Boolean).join(' · ')
}
