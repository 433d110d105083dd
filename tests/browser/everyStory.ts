import type { FrameSettings } from '../../src/frame/FrameSettings.ts'

/** Where the app has a story, as the catalogue opens it in its frame. */
export interface StoryPlace {
  readonly path: string
  /** The address of the app, with these settings. */
  readonly address: (settings: Partial<FrameSettings>) => string
}

/** The hash of the app's router by what the catalogue's list names. */
function routeOf(path: string): string {
  const [page = '', story] = path.split('/')
  const query =
    story === undefined ? (page === 'share-composer' ? '?product=oolong-box' : '') : `?story=${story}`
  return `#/pages/${page}/index${query}`
}

/** What a story has that is told nothing. */
export const USUAL: FrameSettings = {
  language: 'zh-CN',
  theme: 'light',
  client: 'wecom',
  textScale: '1',
  knobs: {},
}

/** Of the links of the catalogue's list: all that are not guides. */
export function storyPlaces(links: readonly string[]): readonly StoryPlace[] {
  return links
    .map((link) => link.replace(/^#\//, ''))
    .filter((path) => !path.startsWith('guides/'))
    .map((path) => ({
      path,
      address: (settings) =>
        `app.html?settings=${encodeURIComponent(JSON.stringify({ ...USUAL, ...settings }))}${routeOf(path)}`,
    }))
}
