import type { ShareIssue } from './ShareIssue.ts'
import { parseMessage } from './parseMessage.ts'
import { createInspector } from './createInspector.ts'

/**
 * Checks a message against WeCom's rules (document 93571), and the few where the kit is stricter on purpose
 * (a link without a title, an address that is not http(s)).
 *
 * @param message anything at all: proxies and getters that throw included
 * @returns every error, then every warning, each in the order of the message; none of severity `error` ⇔ the kit will hand it over. Never throws.
 */
export function validateShareMessage(message: unknown): readonly ShareIssue[] {
  const { inspect, warningsBeside } = createInspector()
  const { issues } = parseMessage(message, { inspect })
  return [...issues, ...warningsBeside(issues)]
}
