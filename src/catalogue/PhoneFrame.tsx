import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrameEvent, FrameMessage, FrameSettings } from '../frame/FrameSettings.ts'

export interface PhoneFrameProps {
  /** The hash of the app's own router. */
  readonly route: string
  readonly title: string
  readonly settings: FrameSettings
  readonly onEvent: (event: FrameEvent) => void
}

/**
 * The app, in a window of a phone's width. Another story wants another element (a key): a frame that is sent elsewhere would add to the
 * history of the page, and "back" would go back inside of it.
 */
export function PhoneFrame({ route, title, settings, onEvent }: PhoneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  // What changes later is told to the story that runs, so that it keeps its state.
  const [source] = useState(() => `app.html?settings=${encodeURIComponent(JSON.stringify(settings))}${route}`)
  const tell = useCallback(() => {
    const told: FrameMessage = { kind: 'settings', settings }
    frame.current?.contentWindow?.postMessage(told, window.location.origin)
  }, [settings])
  useEffect(tell, [tell])
  useEffect(() => {
    const listen = ({ source: from, data }: MessageEvent<FrameMessage>) => {
      if (from === frame.current?.contentWindow && data.kind === 'event') onEvent(data.event)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [onEvent])
  return (
    <div className="phone">
      {/* Told again once it is there, because nobody heard what was set meanwhile. */}
      <iframe ref={frame} className="phone__screen" title={title} src={source} onLoad={tell} />
    </div>
  )
}
