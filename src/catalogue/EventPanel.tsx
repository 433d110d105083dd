import type { FrameEvent } from '../frame/FrameSettings.ts'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'

/** An event, and which of the page's it is. */
export interface LoggedEvent extends FrameEvent {
  readonly at: number
}

export interface EventPanelProps {
  readonly events: readonly LoggedEvent[]
  readonly strings: CatalogueStrings
  readonly onClear: () => void
}

/** What the callbacks were given and what reached `wx.qy`, the newest first. */
export function EventPanel({ events, strings, onClear }: EventPanelProps) {
  return (
    <div className="events" role="log" aria-label={strings.tabs.events}>
      {events.length === 0 ? (
        <p className="panel__none">{strings.noEvents}</p>
      ) : (
        <button className="panel__button" type="button" onClick={onClear}>
          {strings.clear}
        </button>
      )}
      {events.map(({ at, source, name, detail }) => (
        <div key={at} className={`event event--${source}`}>
          <p className="event__name">
            <code>{name}</code>
            {source === 'callback' && <span className="event__kind">{strings.callback}</span>}
          </p>
          {/* It scrolls, so the keyboard must reach it. */}
          <pre className="event__detail" tabIndex={0}>
            {indented(detail)}
          </pre>
        </div>
      ))}
    </div>
  )
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2)
  } catch {
    return json
  }
}
