import { useState } from 'react'
import type { FrameSettings } from '../frame/FrameSettings.ts'
import type { Entry } from './entries.ts'
import { EventPanel, type LoggedEvent } from './EventPanel.tsx'
import { KnobPanel } from './KnobPanel.tsx'
import type { CatalogueStrings } from './locale/CatalogueStrings.ts'
import type { PropDoc } from './PropDoc.ts'
import { PropsTable } from './PropsTable.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { useFetched } from './useFetched.ts'

export interface SidePanelProps {
  readonly entry: Entry
  readonly settings: FrameSettings
  readonly events: readonly LoggedEvent[]
  readonly strings: CatalogueStrings
  readonly onClear: () => void
  readonly onSet: (settings: Partial<FrameSettings>) => void
}

const TABS = ['source', 'knobs', 'events', 'props'] as const

/** What belongs to the story in the frame: its source, its knobs, what it told, and its component's props. */
export function SidePanel({ entry, settings, events, strings, onClear, onSet }: SidePanelProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('source')
  const docs = usePropDocs(entry.component)
  return (
    <>
      <div className="tabs" role="tablist" aria-label={strings.settings}>
        {TABS.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            className="tabs__tab"
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls="panel"
            onClick={() => setTab(each)}
          >
            {strings.tabs[each]}
            {each === 'events' && events.length > 0 && <span className="tabs__count">{events.length}</span>}
          </button>
        ))}
      </div>
      <div id="panel" className="panel" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${tab}`}>
        {tab === 'knobs' && (
          <KnobPanel
            docs={entry.kind === 'story' ? docs : []}
            knobs={settings.knobs}
            strings={strings}
            onSet={(knobs) => onSet({ knobs })}
          />
        )}
        {tab === 'events' && <EventPanel {...{ events, strings, onClear }} />}
        {tab === 'source' && (
          <SourcePanel
            place={entry.source}
            component={entry.component}
            knobs={settings.knobs}
            strings={strings}
          />
        )}
        {tab === 'props' && (
          <PropsTable
            component={entry.component}
            docs={docs}
            language={settings.language}
            strings={strings}
          />
        )}
      </div>
    </>
  )
}

function usePropDocs(component: string): readonly PropDoc[] {
  const fetched = useFetched('props.json')
  if (fetched.phase !== 'there') return []
  const all = JSON.parse(fetched.text) as Readonly<Record<string, readonly PropDoc[]>>
  return all[component] ?? []
}
