import type { DemoStrings } from '../locale/DemoStrings.ts'
import type { PageId } from '../shell/pages.ts'
import { attachmentPickerStories } from '../stories/attachmentPickerStories.ts'
import { messageEditorStories } from '../stories/messageEditorStories.ts'
import { messagePreviewStories } from '../stories/messagePreviewStories.ts'
import { shareButtonStories } from '../stories/shareButtonStories.ts'
import { targetChooserStories } from '../stories/targetChooserStories.ts'
import type { StoryGroup } from '../stories/Story.ts'
import type { StoryId, StoryPageId } from '../stories/StoryId.ts'

/** What the list of the catalogue can open. */
export type Entry = Screen | StoryEntry

/** A page of the app, as a member meets it. */
export interface Screen {
  readonly kind: 'screen'
  readonly path: PageId
  readonly query?: string
  /** The component that it is made of, whose props the catalogue tells. */
  readonly component: string
  /** Where its source stands, from src/. */
  readonly source: string
}

export interface StoryEntry {
  readonly kind: 'story'
  readonly path: `${StoryPageId}/${StoryId}`
  readonly page: StoryPageId
  readonly group: StoryGroup['id']
  readonly story: StoryId
  readonly component: string
  readonly source: string
}

/** Pages of the app, the first of which is the catalogue's first. */
export const SCREENS: readonly Screen[] = [
  {
    kind: 'screen',
    path: 'share-composer',
    query: '?product=oolong-box',
    component: 'ShareComposer',
    source: 'pages/share-composer/index.tsx',
  },
  { kind: 'screen', path: 'product', component: 'ShareButton', source: 'pages/product/index.tsx' },
  { kind: 'screen', path: 'products', component: 'ShareButton', source: 'shop/ProductCard.tsx' },
  { kind: 'screen', path: 'composer', component: 'ShareDraftProvider', source: 'compose/Composer.tsx' },
  {
    kind: 'screen',
    path: 'recipients',
    component: 'RecipientSelector',
    source: 'pages/recipients/index.tsx',
  },
]

/** Pages of stories, in the order of the list. */
export const STORIES: readonly (readonly [StoryPageId, string, readonly StoryGroup[]])[] = [
  ['share-button', 'ShareButton', shareButtonStories],
  ['target-chooser', 'TargetChooser', targetChooserStories],
  ['attachment-picker', 'AttachmentPicker', attachmentPickerStories],
  ['message-editor', 'MessageEditor', messageEditorStories],
  ['message-preview', 'MessagePreview', messagePreviewStories],
]

export const ENTRIES: readonly Entry[] = [
  ...SCREENS,
  ...STORIES.flatMap(([page, component, groups]) =>
    groups.flatMap(({ id: group, stories }) =>
      stories.map(({ id, source }) => ({
        kind: 'story' as const,
        path: `${page}/${id}` as const,
        ...{ page, group, story: id, component },
        // In the catalogue's build this is the place of the source, which is fetched when it is shown.
        source,
      })),
    ),
  ),
]

export function findEntry(path: string): Entry | undefined {
  return path === '' ? ENTRIES[0] : ENTRIES.find((entry) => entry.path === path)
}

export function titleOf(entry: Entry, strings: DemoStrings): string {
  return entry.kind === 'screen' ? strings.pages[entry.path] : strings.stories.stories[entry.story].title
}

/** Where the app has it: the hash of its own router. */
export function routeOf(entry: Entry): string {
  return entry.kind === 'screen'
    ? `#/pages/${entry.path}/index${entry.query ?? ''}`
    : `#/pages/${entry.page}/index?story=${entry.story}`
}
