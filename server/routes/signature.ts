import { Problem } from '../errors/Problem.ts'
import type { RouteContext, Services } from './RouteContext.ts'

const URL_MAX_CHARACTERS = 2048

/**
 * GET /signature?url=&suiteId=&corpId= → {config, agentConfig}, for a page in WeCom's browser. It needs no token, because the
 * page is signed before the member logs in, and a signature works only on the operator's own hosts.
 */
export async function signature(c: RouteContext, { wecom, pageHosts }: Services): Promise<Response> {
  const url = pageUrl(c.req.query('url'), pageHosts)
  const { suiteId, corpId } = c.req.query()
  return c.json(await wecom.signPage(url, { suiteId, corpId }))
}

/** WeCom signs the address without its fragment, letter by letter as the browser has it. */
function pageUrl(given: string | undefined, pageHosts: ReadonlySet<string>): string {
  const [page = ''] = (given ?? '').split('#')
  if (page.length > URL_MAX_CHARACTERS || !/^https?:\/\/[\x21-\x7e]+$/.test(page) || !URL.canParse(page)) {
    throw new Problem('bad-url')
  }
  const { host, username, password } = new URL(page)
  if (username !== '' || password !== '' || !pageHosts.has(host)) throw new Problem('host-not-allowed')
  return page
}
