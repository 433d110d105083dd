import { isFields, type Fields } from '../bridge/crossBridge.ts'

/* Each reads one value of the options, or throws a TypeError that names it. */

export function asFields(value: unknown, name: string): Fields {
  return isFields(value) ? value : refuse(name, 'an object', value)
}

export function asArray(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? Array.from(value) : refuse(name, 'an array', value)
}

export function asBoolean(value: unknown, name: string): boolean {
  return typeof value === 'boolean' ? value : refuse(name, 'true or false', value)
}

/** Not blank. */
export function asText(value: unknown, name: string): string {
  return typeof value === 'string' && value.trim() !== ''
    ? value
    : refuse(name, 'a text that is not blank', value)
}

export function asString(value: unknown, name: string): string {
  return typeof value === 'string' ? value : refuse(name, 'a string', value)
}

export function asNumber(value: unknown, name: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(name, 'a number', value)
}

export function asMilliseconds(value: unknown, name: string): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : refuse(name, 'milliseconds, 0 or more', value)
}

export function asOneOf<Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
  name: string,
): Choice {
  return (
    choices.find((choice) => choice === value) ??
    refuse(name, `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`, value)
  )
}

export function refuseUnknown(given: Fields, known: readonly string[], name: string): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new TypeError(`Simulator: ${name} has no "${unknown}"; it has ${known.join(', ')}`)
}

export function refuse(name: string, wanted: string, value: unknown): never {
  throw new TypeError(`Simulator: ${name} must be ${wanted}, but is ${describe(value)}`)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}
