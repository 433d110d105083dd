import { type RouterInfo, useRouter } from '@tarojs/taro'
import { ownAppid } from '../../platform/everywhere/ownAppid.ts'
import { pageParameters } from '../../platform/everywhere/pageParameters.ts'
import { parametersAreDecoded } from '../../platform/runtime.ts'
import type { MiniprogramAttachment } from '../../protocol/message/ShareMessage.ts'
import { decodePageQuery, type PageQuery, toPagePath } from '../../protocol/message/PageQuery.ts'
import { withHtmlSuffix } from '../../protocol/message/withHtmlSuffix.ts'

/** Options of `usePageCard`: what the card shows, and the page that it opens. */
export interface PageCardOptions {
  /** Up to 64 bytes of UTF-8. */
  readonly title: string
  /** The cover: any https address. */
  readonly imgUrl: string
  /** The page's query. Default: the one that it was opened with. */
  readonly query?: PageQuery
  /** Another page than the one it stands on; without a query of its own. */
  readonly page?: string
  /** Another mini-program than this one; it must be associated with the corp. On H5, which has no appid, it must be given. */
  readonly appid?: string
}

/** Makes the card. What it is given joins the query: `pageCard({ shareId })` in `beforeShare`. */
export type PageCard = (more?: PageQuery) => MiniprogramAttachment

/**
 * The mini-program card of the page it stands on, for a message's `attachments`: own appid, current route with `.html`, and the query
 * percent-encoded. The page that a customer opens reads it with `readShareQuery`. WeCom document 93571.
 */
export function usePageCard(options: PageCardOptions): PageCard {
  // Outside of a page Taro has none.
  const router = (useRouter() as Router | null) ?? NOWHERE
  return (more) => cardOf(options, router, more)
}

function cardOf(options: PageCardOptions, router: Router, more: PageQuery = {}): MiniprogramAttachment {
  const { title, imgUrl, page = pathOf(router) } = options
  const { query = options.page === undefined ? readShareQuery(router.params) : {} } = options
  return {
    msgtype: 'miniprogram',
    miniprogram: {
      appid: options.appid ?? ownAppid() ?? '',
      title,
      imgUrl,
      ...(page && { page: toPagePath(withHtmlSuffix(page), { ...query, ...more }) }),
    },
  }
}

/** On H5 Taro's path carries a query of Taro's own. */
function pathOf({ path }: Router): string {
  return path.replace(/\?.*$/, '')
}

type Router = Pick<RouterInfo, 'path' | 'params'>

const NOWHERE: Router = { path: '', params: {} }

/**
 * The query that a page was opened with, as `usePageCard` wrote it: decoded, and without what Taro adds of its own.
 * @param parameters of a page's `onLoad` or Taro's `useRouter().params`. Default: those of the page in front
 */
export function readShareQuery(parameters = pageParameters()): Readonly<Record<string, string>> {
  const own = Object.fromEntries(Object.entries(parameters).filter(([name]) => !OF_TARO.includes(name)))
  if (!parametersAreDecoded) return decodePageQuery(own)
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, String(value)]))
}

const OF_TARO = parametersAreDecoded ? ['$taroTimestamp', 'stamp'] : ['$taroTimestamp']
