import type { ShareIssue } from './ShareIssue.ts'
import { customerRules } from './customerRules.ts'
import type { MessageRules } from './MessageRules.ts'
import { parseMessage } from './parseMessage.ts'
import { createInspector } from './createInspector.ts'

/**
 * Checks a message against WeCom's rules (document 93571), and the few where the kit is stricter on purpose
 * (a link without a title, an address that is not http(s)).
 *
 * @param message anything at all: proxies and getters that throw included
 * @param target whose rules it is checked against. Default: customers
 * @returns every error, then every warning, each in the order of the message; none of severity `error` ⇔ the kit will hand it over. Never throws.
 */
export function validateShareMessage(
  message: unknown,
  { rules }: { readonly rules: MessageRules } = { rules: customerRules },
): readonly ShareIssue[] {
  const { inspect, warningsBeside } = createInspector(rules)
  const { issues } = parseMessage(message, { rules, inspect })
  return [...issues, ...warningsBeside(issues)]
}
