import type { FrameClientId } from '../../frame/frameClients.ts'

/** Every sentence of the catalogue round the stories. */
export interface CatalogueStrings {
  readonly about: string
  readonly list: string
  readonly closeList: string
  readonly settings: string
  /** Where there is no source. */
  readonly settingsAlone: string
  readonly search: string
  readonly nothingFound: string
  readonly screens: string
  readonly guides: string
  readonly language: string
  readonly theme: string
  readonly client: string
  readonly clients: Readonly<Record<FrameClientId, string>>
  readonly textSize: string
  readonly frame: (title: string) => string
  readonly tabs: Readonly<Record<'knobs' | 'events' | 'source' | 'props', string>>
  readonly asInSource: string
  readonly on: string
  readonly off: string
  readonly noKnobs: string
  readonly reset: string
  readonly noEvents: string
  readonly clear: string
  readonly callback: string
  readonly copy: string
  readonly copied: string
  readonly prop: string
  readonly type: string
  readonly meaning: string
  readonly required: string
  readonly loading: string
  readonly notLoaded: string
  readonly unknown: (path: string) => string
  readonly toFirst: string
  readonly offline: string
}
