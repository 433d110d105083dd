import guides from 'catalogue:guides'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrameEvent, FrameSettings } from '../frame/FrameSettings.ts'
import { demoEnUS } from '../locale/en-US.ts'
import { demoZhCN } from '../locale/zh-CN.ts'
import { Contents } from './Contents.tsx'
import { findEntry, routeOf, titleOf } from './entries.ts'
import type { LoggedEvent } from './EventPanel.tsx'
import { Guide } from './Guide.tsx'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import { catalogueEnUS } from './locale/en-US.ts'
import { catalogueZhCN } from './locale/zh-CN.ts'
import { PhoneFrame } from './PhoneFrame.tsx'
import { SidePanel } from './SidePanel.tsx'
import { Switches } from './Switches.tsx'
import { useAddress } from './useAddress.ts'
import { useOnline } from './useOnline.ts'

const STRINGS = {
  'zh-CN': { demo: demoZhCN, strings: catalogueZhCN },
  'en-US': { demo: demoEnUS, strings: catalogueEnUS },
}

/** As many events as a reader looks back on. */
const KEPT_EVENTS = 50

type Drawer = 'none' | 'list' | 'side'

/** The catalogue: the list, the app in a phone's frame, and what belongs to what runs there. */
export function Catalogue() {
  const { address, open, set } = useAddress()
  const { path, settings } = address
  const { demo, strings } = STRINGS[settings.language]
  const [drawer, setDrawer] = useDrawer()
  const { events, onEvent, clear } = useEvents(path)
  const entry = findEntry(path)
  const guide = guideOf(path)
  const title = entry ? titleOf(entry, demo) : 'taro-wecom-share'
  useDocument(settings, entry ? `${title} · taro-wecom-share` : title)

  const openFrom = (next: string) => {
    setDrawer('none')
    open(next)
  }
  return (
    <div className={`catalogue catalogue--${drawer}${guide === undefined ? '' : ' catalogue--guide'}`}>
      <Head
        {...{ title, strings, drawer }}
        side={entry ? strings.settings : strings.settingsAlone}
        onToggle={setDrawer}
      />
      <div className="catalogue__list">
        <Contents
          {...{ path: entry?.path ?? path, language: settings.language, demo, strings }}
          onOpen={openFrom}
        />
      </div>
      <main className="catalogue__main">
        <Offline strings={strings} />
        {entry && (
          <PhoneFrame
            key={entry.path}
            {...{ route: routeOf(entry), title: strings.frame(title), settings, onEvent }}
          />
        )}
        {guide !== undefined && (
          <Guide name={guide} language={settings.language} strings={strings} onOpen={openFrom} />
        )}
        {!entry && guide === undefined && (
          <Unknown path={path} strings={strings} onLeave={() => openFrom('')} />
        )}
      </main>
      <aside className="catalogue__side" aria-label={strings.settings}>
        <Switches {...{ settings, demo, strings }} hasStory={entry !== undefined} onSet={set} />
        {entry && (
          <SidePanel key={entry.path} {...{ entry, settings, events, strings }} onClear={clear} onSet={set} />
        )}
      </aside>
    </div>
  )
}

interface HeadProps {
  readonly title: string
  readonly strings: CatalogueStrings
  readonly drawer: Drawer
  /** What the button of the right drawer says. */
  readonly side: string
  readonly onToggle: (drawer: Drawer) => void
}

function Head({ title, strings, drawer, side, onToggle }: HeadProps) {
  const toggle = (which: Drawer) => () => onToggle(drawer === which ? 'none' : which)
  return (
    <header className="catalogue__head">
      <button
        id="toggle-list"
        className="catalogue__toggle"
        type="button"
        aria-expanded={drawer === 'list'}
        aria-label={drawer === 'list' ? strings.closeList : strings.list}
        onClick={toggle('list')}
      >
        ☰
      </button>
      <h1 className="catalogue__title">{title}</h1>
      <p className="catalogue__about">{strings.about}</p>
      <button
        id="toggle-side"
        className="catalogue__toggle catalogue__toggle--side"
        type="button"
        aria-expanded={drawer === 'side'}
        onClick={toggle('side')}
      >
        {side}
      </button>
    </header>
  )
}

function Offline({ strings }: { readonly strings: CatalogueStrings }) {
  if (useOnline()) return null
  return (
    <p className="catalogue__offline" role="status">
      {strings.offline}
    </p>
  )
}

interface UnknownProps {
  readonly path: string
  readonly strings: CatalogueStrings
  readonly onLeave: () => void
}

function Unknown({ path, strings, onLeave }: UnknownProps) {
  return (
    <div className="catalogue__note" role="alert">
      <p>{strings.unknown(path)}</p>
      <button className="panel__button" type="button" onClick={onLeave}>
        {strings.toFirst}
      </button>
    </div>
  )
}

/** Which guide an address names; undefined where it names none that there is. */
function guideOf(path: string): string | undefined {
  return guides.find(({ name }) => path === `guides/${name}`)?.name
}

/** On a narrow screen the list and the settings are drawers. Escape closes them. */
function useDrawer() {
  const [drawer, setDrawer] = useState<Drawer>('none')
  useEffect(() => {
    const closeByEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDrawer('none')
    }
    window.addEventListener('keydown', closeByEscape)
    return () => window.removeEventListener('keydown', closeByEscape)
  }, [])
  return [drawer, setDrawer] as const
}

function useDocument({ language, theme }: FrameSettings, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
    document.title = title
  }, [language, theme, title])
}

/** What the story in the frame told, the newest first. Another story begins anew. */
function useEvents(path: string) {
  const [log, setLog] = useState<{ readonly path: string; readonly events: readonly LoggedEvent[] }>({
    path,
    events: [],
  })
  const count = useRef(0)
  const onEvent = useCallback(
    (event: FrameEvent) => {
      count.current += 1
      const logged = { ...event, at: count.current }
      setLog((before) => ({
        path,
        events: [logged, ...(before.path === path ? before.events : [])].slice(0, KEPT_EVENTS),
      }))
    },
    [path],
  )
  const clear = useCallback(() => setLog({ path, events: [] }), [path])
  return { events: log.path === path ? log.events : [], onEvent, clear }
}
