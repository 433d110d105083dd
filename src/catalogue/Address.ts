import { type FrameSettings, type KnobValue, TEXT_SCALES } from '../frame/FrameSettings.ts'
import { FRAME_CLIENTS, type FrameClientId } from '../frame/frameClients.ts'
import { type Language, LANGUAGES } from '../locale/Language.ts'
import { THEMES } from '../preferences/Theme.ts'

/** What is open in the catalogue, and how it is set. All of it stands in the location's hash. */
export interface Address {
  /** Such as `share-button/text-only`; '' is the first page. */
  readonly path: string
  readonly settings: FrameSettings
}

const CLIENT_IDS = Object.keys(FRAME_CLIENTS) as readonly FrameClientId[]

/** What the hash does not say, or says wrongly, is as usual. */
export function readAddress(hash: string, language: Language): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const said = new URLSearchParams(query)
  const one = <Value extends string>(name: string, values: readonly Value[], usual: Value): Value =>
    values.find((value) => value === said.get(name)) ?? usual
  return {
    path: decodeURIComponent(path),
    settings: {
      language: one('language', LANGUAGES, language),
      theme: one('theme', THEMES, 'auto'),
      client: one('client', CLIENT_IDS, 'wecom'),
      textScale: one('text', TEXT_SCALES, '1'),
      knobs: readKnobs(said.get('knobs')),
    },
  }
}

/** The language is always said, so that the same address looks the same to each who opens it. */
export function writeAddress({ path, settings }: Address): string {
  const { language, theme, client, textScale, knobs } = settings
  const said = new URLSearchParams({ language })
  if (theme !== 'auto') said.set('theme', theme)
  if (client !== 'wecom') said.set('client', client)
  if (textScale !== '1') said.set('text', textScale)
  if (Object.keys(knobs).length > 0) said.set('knobs', JSON.stringify(knobs))
  return `#/${path}?${said.toString()}`
}

function readKnobs(said: string | null): Readonly<Record<string, KnobValue>> {
  try {
    const knobs: unknown = JSON.parse(said ?? '{}')
    const isSet = typeof knobs === 'object' && knobs !== null && !Array.isArray(knobs)
    return isSet ? Object.fromEntries(Object.entries(knobs).filter(isKnob)) : {}
  } catch {
    return {}
  }
}

function isKnob(entry: readonly [string, unknown]): entry is [string, KnobValue] {
  return ['string', 'number', 'boolean'].includes(typeof entry[1])
}
