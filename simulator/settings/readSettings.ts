import { systemClock, type SimulatorClock } from '../clock/SimulatorClock.ts'
import { FREQUENCY_RULES } from '../settings/FrequencyRule.ts'
import type { SimulatedCustomer, SimulatorSettings } from './SimulatorOptions.ts'
import { readFaults } from './readFaults.ts'
import {
  asArray,
  asBoolean,
  asFields,
  asMilliseconds,
  asOneOf,
  asText,
  refuse,
  refuseUnknown,
} from './optionReaders.ts'

const READERS: {
  readonly [Name in keyof SimulatorSettings]: (
    value: unknown,
    name: string,
    current: SimulatorSettings[Name],
  ) => SimulatorSettings[Name]
} = {
  version: (value, name) =>
    typeof value === 'string' && /^\d+(\.\d+)*$/.test(value)
      ? value
      : refuse(name, 'numbers with dots between, such as 4.1.36', value),
  platform: asText,
  environment: (value, name) => asOneOf(['wxwork', 'wechat'], value, name),
  hasQy: asBoolean,
  session: (value, name) => asOneOf(['alive', 'expired', 'never'], value, name),
  member: readSwitches,
  app: readSwitches,
  sameCorp: asBoolean,
  customers: readCustomers,
  frequency: (value, name) => asOneOf(FREQUENCY_RULES, value, name),
  entry: asText,
  currentCustomer: asText,
  currentGroup: asText,
  deadMedia: (value, name) => asArray(value, name).map((item, index) => asText(item, `${name}[${index}]`)),
  latencyMs: asMilliseconds,
  faults: readFaults,
}

/**
 * The settings with a patch applied, as a new object, so that nothing is half changed when it throws.
 * @throws TypeError that names the wrong option
 */
export function readSettings(current: SimulatorSettings, patch: unknown): SimulatorSettings {
  const given = asFields(patch, 'options')
  refuseUnknown(given, Object.keys(READERS), 'options')

  function setting<Name extends keyof SimulatorSettings>(name: Name): SimulatorSettings[Name] {
    const value = given[name]
    return value === undefined ? current[name] : READERS[name](value, name, current[name])
  }

  return {
    version: setting('version'),
    platform: setting('platform'),
    environment: setting('environment'),
    hasQy: setting('hasQy'),
    session: setting('session'),
    member: setting('member'),
    app: setting('app'),
    sameCorp: setting('sameCorp'),
    customers: setting('customers'),
    frequency: setting('frequency'),
    entry: setting('entry'),
    currentCustomer: setting('currentCustomer'),
    currentGroup: setting('currentGroup'),
    deadMedia: setting('deadMedia'),
    latencyMs: setting('latencyMs'),
    faults: setting('faults'),
  }
}

/** @throws TypeError if it is not a clock */
export function readClock(clock: unknown): SimulatorClock {
  if (clock === undefined) return systemClock
  const given = asFields(clock, 'clock')
  for (const name of ['now', 'setTimeout', 'clearTimeout']) {
    if (typeof given[name] !== 'function') refuse(`clock.${name}`, 'a function', given[name])
  }
  return clock as SimulatorClock
}

function readSwitches<Switches extends object>(value: unknown, name: string, current: Switches): Switches {
  const given = asFields(value, name)
  refuseUnknown(given, Object.keys(current), name)
  const next = { ...current }
  for (const key of Object.keys(given)) {
    if (given[key] !== undefined) Object.assign(next, { [key]: asBoolean(given[key], `${name}.${key}`) })
  }
  return next
}

function readCustomers(value: unknown, name: string): readonly SimulatedCustomer[] {
  const customers = asArray(value, name).map((item, index) => {
    const customer = asFields(item, `${name}[${index}]`)
    return {
      id: asText(customer['id'], `${name}[${index}].id`),
      name: asText(customer['name'], `${name}[${index}].name`),
    }
  })
  const ids = new Set<string>()
  for (const { id } of customers) {
    if (ids.has(id)) refuse(name, 'customers with different ids', id)
    ids.add(id)
  }
  return customers
}
