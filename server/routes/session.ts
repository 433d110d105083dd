import { Problem } from '../errors/Problem.ts'
import { readJson } from '../middleware/readJson.ts'
import type { RouteContext, Services } from './RouteContext.ts'

/** WeCom's own codes are far shorter. */
const CODE_MAX_CHARACTERS = 512

/** POST /session {code, suiteId?} → {token, expiresAt}. WeCom's session_key is dropped, because nothing needs it. */
export async function session(c: RouteContext, { wecom, tokens, timeouts }: Services): Promise<Response> {
  const { code, suiteId } = await readJson(c.req.raw, timeouts)
  if (typeof code !== 'string' || code === '' || code.length > CODE_MAX_CHARACTERS) {
    throw new Problem('bad-json', '"code" must be the code that wx.qy.login gave.')
  }
  if (suiteId !== undefined && typeof suiteId !== 'string') {
    throw new Problem('bad-json', '"suiteId" must be a string.')
  }
  const member = await wecom.exchangeCode(code, suiteId, c.req.raw.signal)
  c.set('member', member)
  return c.json(await tokens.issue(member))
}
