import { isFields } from './bridge/crossBridge.ts'
import { REASONS } from './bridge/reasons.ts'
import type { AnsweringApi, QyAnswer, QyCallbacks } from './bridge/SimulatedQy.ts'
import type { Simulator } from './createSimulator.ts'

/** What WeCom's browser puts on `window` as `WeixinJSBridge`, which the official SDK calls. */
export interface SimulatedBridge {
  invoke(name: string, parameters?: unknown, callback?: (answer: object) => void): void
  /** Events of the menu, of which this client has none. */
  on(name: string, listener: (event: object) => void): void
  /** Every signature that a page showed, the oldest first. */
  readonly configs: readonly PageConfig[]
}

/** What `agentConfig` takes. WeCom document 94313. */
export interface PageConfig {
  readonly corpid: string
  readonly agentid: string
  readonly timestamp: string
  readonly nonceStr: string
  readonly signature: string
  readonly jsApiList: readonly string[]
}

/** Options of `createSimulatedBridge`. */
export interface SimulatedBridgeOptions {
  /** The page's address as it is now; a signature counts for one address. Default: always the same. */
  readonly href?: () => string
  /** Why WeCom does not take a signature, in its words; undefined: it takes it. Default: it takes 40 hexadecimal digits. */
  readonly refuseSignature?: (config: PageConfig) => string | undefined
}

/**
 * Creates the `WeixinJSBridge` of WeCom's browser, so that the official `@wecom/jssdk` runs over a simulator. Put it on `window` before the
 * SDK is loaded, in a browser whose user agent says `wxwork/4.1.36`.
 */
export function createSimulatedBridge(
  simulator: Simulator,
  { href = () => '', refuseSignature = refuseOddSignature }: SimulatedBridgeOptions = {},
): SimulatedBridge {
  const configs: PageConfig[] = []
  const permitted = new Map<string, readonly string[]>()

  function configure(name: string, parameters: unknown, answer: (answer: object) => void): void {
    const config = readConfig(parameters)
    configs.push(config)
    const refusal = refuseSignature(config)
    if (refusal === undefined) permitted.set(addressOf(href()), config.jsApiList)
    answer(
      refusal === undefined
        ? { err_msg: `${name}:ok` }
        : { err_msg: `${name}:fail_${refusal}`, err_code: INVALID_SIGNATURE },
    )
  }

  function call(name: string, parameters: unknown, answer: (answer: object) => void): void {
    const isPermitted = permitted.get(addressOf(href()))?.includes(name)
    if (!isPermitted) return answer({ err_msg: `${name}:fail_nopermission` })
    const api = simulator.qy?.[name as AnsweringApi] as Api | undefined
    if (!api) return answer({ err_msg: `${name}:fail_${REASONS.functionNotExist}` })
    let isAnswered = false
    const tell = (said: unknown): void => {
      if (isAnswered) return
      isAnswered = true
      answer(inWordsOfBrowser(name, said))
    }
    api({ ...withoutProof(parameters), success: tell, fail: tell, complete: tell })
  }

  return {
    configs,
    invoke(name, parameters, callback = () => undefined) {
      // Never at once, as no bridge answers.
      const later = (answer: object): void => void Promise.resolve().then(() => callback(answer))
      if (name === 'agentConfig') configure(name, parameters, later)
      else if (/^preverifyjsapi$/i.test(name)) later({ err_msg: 'config:ok' })
      else call(name, parameters, later)
    },
    on: () => undefined,
  }
}

type Api = (argument: QyCallbacks<QyAnswer>) => void

/** WeCom's code of a signature that it does not take. Document 96912. */
const INVALID_SIGNATURE = 40093

function refuseOddSignature({ signature, nonceStr, timestamp }: PageConfig): string | undefined {
  const isWhole = /^[0-9a-f]{40}$/.test(signature) && nonceStr !== '' && /^\d{10}$/.test(timestamp)
  return isWhole ? undefined : 'invalid signature'
}

function readConfig(parameters: unknown): PageConfig {
  const { jsApiList, ...fields } = isFields(parameters) ? parameters : {}
  const textOf = (name: string): string => {
    const value = (fields as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    corpid: textOf('corpid'),
    agentid: textOf('agentid'),
    timestamp: textOf('timestamp'),
    nonceStr: textOf('nonceStr'),
    signature: textOf('signature'),
    jsApiList: Array.isArray(jsApiList) ? jsApiList.map(String) : [],
  }
}

/** The SDK adds the page's signature to every call. */
function withoutProof(parameters: unknown): object {
  const entries = Object.entries(isFields(parameters) ? parameters : {})
  return Object.fromEntries(entries.filter(([name]) => name !== 'appId' && !/^verify[A-Z]/.test(name)))
}

/** A browser's client has underscores in its texts and its names, and no `errMsg`. */
function inWordsOfBrowser(name: string, said: unknown): object {
  const { errMsg, err_msg, errmsg, errCode, err_code, ...result } = isFields(said) ? said : {}
  const [, kind = 'ok', reason = ''] =
    /:\s*(ok|fail|cancel)\s*(.*)$/.exec(String(errMsg ?? err_msg ?? errmsg)) ?? []
  const code = errCode ?? err_code
  const word = kind === 'fail' && reason ? (reason === REASONS.cancelled ? reason : `fail_${reason}`) : kind
  return { ...result, err_msg: `${name}:${word}`, ...(code === undefined ? {} : { err_code: code }) }
}

function addressOf(href: string): string {
  return href.split('#')[0] ?? ''
}
