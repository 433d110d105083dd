/** The demo's pages in the order of its navigation. A new one is also named in app.config.ts and in the sentences. */
export const PAGES = {
  product: '/pages/product/index',
  'share-button': '/pages/share-button/index',
} as const

export type PageId = keyof typeof PAGES

export const PAGE_IDS = Object.keys(PAGES) as readonly PageId[]
