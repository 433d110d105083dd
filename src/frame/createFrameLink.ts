import type { FrameEvent, FrameMessage, FrameSettings } from './FrameSettings.ts'

/** The story's end of the catalogue's frame. */
export interface FrameLink {
  /** Undefined where no catalogue is round this page. */
  readonly read: () => FrameSettings | undefined
  readonly subscribe: (listener: () => void) => () => void
  readonly tell: (source: FrameEvent['source'], name: string, detail: unknown) => void
}

/** On H5 with settings in its address: in the frame, or alone in a window. Elsewhere, as in a mini-program, nothing is read and nothing told. */
export function createFrameLink(): FrameLink {
  if (process.env.TARO_ENV !== 'h5') return ALONE
  const asked = new URLSearchParams(window.location.search).get('settings')
  if (asked === null) return ALONE
  const listeners = new Set<() => void>()
  let settings = JSON.parse(asked) as FrameSettings
  window.addEventListener('message', ({ origin, data }: MessageEvent<FrameMessage>) => {
    if (origin !== window.location.origin || data.kind !== 'settings') return
    settings = data.settings
    listeners.forEach((listener) => listener())
  })
  return {
    read: () => settings,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(source, name, detail) {
      const event: FrameEvent = { source, name, detail: textOf(detail) }
      window.parent.postMessage({ kind: 'event', event } satisfies FrameMessage, window.location.origin)
    },
  }
}

const ALONE: FrameLink = { read: () => undefined, subscribe: () => () => undefined, tell: () => undefined }

/** One for the page, as its frame is. */
export const frameLink = createFrameLink()

function textOf(detail: unknown): string {
  try {
    return JSON.stringify(detail) ?? ''
  } catch {
    // A circle: a draft, say, which is nothing to read in a log.
    return String(detail)
  }
}
