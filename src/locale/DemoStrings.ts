import type { Theme } from '../preferences/Theme.ts'
import type { ClientId } from '../client/clientIds.ts'
import type { PageId } from '../shell/pages.ts'
import type { SourceId } from '../recipients/Source.ts'
import type { GoodsNames } from '../shop/goods.ts'
import type { StoryGroupId, StoryId, StoryPageId } from '../stories/StoryId.ts'

/** Every string of the demo. A language that lacks one does not compile. */
export interface DemoStrings {
  readonly pages: Readonly<Record<PageId, string>>
  readonly navigation: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<Theme, string>>
  readonly product: ProductStrings
  readonly shop: ShopStrings
  readonly recipients: RecipientsStrings
  readonly library: LibraryStrings
  readonly stories: StoriesStrings
}

/** The company's material, and what is filled in. */
export interface LibraryStrings {
  readonly categories: readonly string[]
  readonly materials: readonly {
    readonly id: string
    readonly category: number
    readonly title: string
    readonly text: string
    /** The title of its card, up to 64 bytes. */
    readonly card?: string
    readonly isFixed?: boolean
  }[]
  readonly variables: Readonly<Record<string, string>>
  /** Beside a customer. */
  readonly notes: Readonly<Record<'messaged' | 'fresh', string>>
  /** A word that the company lets nobody send, and what is said then. */
  readonly forbidden: { readonly word: string; readonly stop: string }
}

export interface ShopStrings extends GoodsNames {
  readonly title: string
  readonly introduction: string
  readonly about: string
  /** What customers read above the card. */
  readonly greeting: (name: string) => string
  readonly offer: { readonly product: string; readonly share: string; readonly unknown: string }
  readonly client: string
  readonly clients: Readonly<Record<ClientId, string>>
  readonly tracking: string
}

export interface ProductStrings {
  readonly name: string
  readonly pictureAlt: string
  readonly price: string
  readonly stock: string
  readonly about: string
  readonly factsTitle: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What customers read. */
  readonly messageText: string
  /** Up to 64 bytes. */
  readonly cardTitle: string
}

export interface RecipientsStrings {
  readonly title: string
  readonly source: string
  readonly sources: Readonly<Record<SourceId, string>>
  readonly hardQueries: string
  /** What customers read. */
  readonly message: string
}

/** What the pages of stories say round the stories. */
export interface StoriesStrings {
  readonly ownClient: string
  readonly showSource: string
  readonly hideSource: string
  /** Where a static host serves the demo. */
  readonly noBackend: string
  readonly pages: Readonly<Record<StoryPageId, { readonly title: string; readonly introduction: string }>>
  readonly groups: Readonly<Record<StoryGroupId, { readonly title: string; readonly about: string }>>
  readonly stories: Readonly<Record<StoryId, StoryStrings>>
}

export interface StoryStrings {
  readonly title: string
  /** What to do and what to see, in a line. */
  readonly expect: string
}
