import type { Core } from '../core/createCore.ts'

/** What WeCom answers a server that exchanges a login's code, as far as it matters to a client. WeCom documents 92388, 96960. */
export type CodeExchange =
  | { readonly errcode: 0; readonly errmsg: 'ok'; readonly suiteId?: string }
  | { readonly errcode: 40029; readonly errmsg: 'invalid code' }

export interface Session {
  /** Gives a new code and ends the session that was alive. Only the exchange of the code starts a new one. */
  login(suiteId: string | undefined): string
  exchange(code: string): CodeExchange
}

const CODE_LIVES_MS = 5 * 60 * 1000

interface IssuedCode {
  readonly at: number
  readonly suiteId: string | undefined
}

export function createSession(core: Core): Session {
  const issued = new Map<string, IssuedCode>()
  let count = 0

  return {
    login(suiteId) {
      count += 1
      const code = `simulated-code-${count}`
      issued.set(code, { at: core.now(), suiteId })
      if (core.settings.session === 'alive') core.configure({ session: 'expired' })
      return code
    },
    exchange(code) {
      core.assertInUse()
      const found = issued.get(code)
      issued.delete(code)
      if (!found || core.now() - found.at >= CODE_LIVES_MS) return { errcode: 40029, errmsg: 'invalid code' }
      core.configure({ session: 'alive' })
      const suite = found.suiteId === undefined ? {} : { suiteId: found.suiteId }
      return { errcode: 0, errmsg: 'ok', ...suite }
    },
  }
}
