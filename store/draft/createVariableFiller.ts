import type { Customer } from '../../ports/CustomerPort.ts'
import type { Selection } from '../recipients/createSelection.ts'

/** What stands for `{{name}}` in a draft. A function is asked about the customer, and only where exactly one is chosen. */
export type DraftVariables = Readonly<Record<string, string | ((customer: Customer) => string | undefined)>>

export interface VariableFiller {
  /** Fills in what is known, and leaves the rest as it is. */
  readonly fill: (text: string) => string
  /** Every text in it, however deep. The same value where nothing is filled in. */
  readonly fillAll: <Value>(value: Value) => Value
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g

export function createVariableFiller(
  recipients: Selection,
  readVariables: () => DraftVariables | undefined,
): VariableFiller {
  const valueOf = (name: string): string | undefined => {
    const variables = readVariables() ?? {}
    const value = Object.prototype.hasOwnProperty.call(variables, name) ? variables[name] : undefined
    if (typeof value !== 'function') return value
    const customer = recipients.onlyCustomer()
    return customer && value(customer)
  }
  const fill = (text: string): string =>
    text.includes('{{')
      ? text.replace(PLACEHOLDER, (placeholder, name: string) => valueOf(name.trim()) || placeholder)
      : text
  const fillAny = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const entries = Object.entries(value).map(([name, each]) => [name, fillAny(each)] as const)
    const isSame = entries.every(([name, each]) => each === (value as Record<string, unknown>)[name])
    return isSame ? value : Object.fromEntries(entries)
  }
  return { fill, fillAll: <Value>(value: Value) => fillAny(value) as Value }
}
