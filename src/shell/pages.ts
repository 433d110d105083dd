/** The demo's pages. A new one is also named in app.config.ts and in the strings. */
export const PAGES = {
  product: '/pages/product/index',
  products: '/pages/products/index',
  item: '/pages/item/index',
  offer: '/pages/offer/index',
  'share-button': '/pages/share-button/index',
  'target-chooser': '/pages/target-chooser/index',
  composer: '/pages/composer/index',
  'share-composer': '/pages/share-composer/index',
  'attachment-picker': '/pages/attachment-picker/index',
  'message-editor': '/pages/message-editor/index',
  'message-preview': '/pages/message-preview/index',
  recipients: '/pages/recipients/index',
} as const

export type PageId = keyof typeof PAGES

/** Those of the navigation, in its order. The others are opened from them. */
export const NAVIGATION: readonly PageId[] = [
  'product',
  'products',
  'share-button',
  'target-chooser',
  'share-composer',
  'attachment-picker',
  'message-editor',
  'message-preview',
  'recipients',
]
