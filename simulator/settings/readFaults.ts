import type { Fields } from '../bridge/crossBridge.ts'
import type { AnswerShape, AnyFault, FaultyApi, SimulatorFaults } from './Fault.ts'
import {
  asBoolean,
  asFields,
  asMilliseconds,
  asNumber,
  asOneOf,
  asString,
  refuseUnknown,
} from './optionReaders.ts'

type Kind = AnyFault['kind']

const ANSWERING_KINDS: readonly Kind[] = [
  'fail',
  'silent',
  'throw',
  'twice',
  'complete-only',
  'shape',
  'late',
  'success-and-fail',
  'missing',
]

/** The kinds of fault that each function can have. */
const KINDS: { readonly [api in FaultyApi]: readonly Kind[] } = {
  shareToExternalContact: [...ANSWERING_KINDS, 'silent-after-confirm'],
  shareToExternalChat: ANSWERING_KINDS,
  shareToExternalMoments: ANSWERING_KINDS,
  sendChatMessage: ANSWERING_KINDS,
  getCurExternalContact: ANSWERING_KINDS,
  getCurExternalChat: ANSWERING_KINDS,
  login: ANSWERING_KINDS,
  checkSession: ANSWERING_KINDS,
  getSystemInfo: ANSWERING_KINDS,
  getContext: ANSWERING_KINDS,
  selectExternalContact: ANSWERING_KINDS,
  canIUse: ['throw', 'answer', 'missing'],
  getSystemInfoSync: ['throw', 'no-environment'],
}

const FAULTY_APIS = Object.keys(KINDS) as readonly FaultyApi[]

const SHAPES: readonly AnswerShape[] = ['errMsg', 'err_msg', 'errmsg']

type FieldReaders = { readonly [field: string]: (value: unknown, name: string) => unknown }

/** Readers of a fault's other fields. Of an optional field that is absent they give undefined. */
const DETAILS: { readonly [kind in Kind]: FieldReaders } = {
  fail: {
    errMsg: asString,
    errCode: optional(asNumber),
    shape: optional((value, name) => asOneOf(SHAPES, value, name)),
  },
  silent: {},
  throw: { message: optional(asString) },
  missing: {},
  twice: {},
  'complete-only': { saying: (value, name) => asOneOf(['ok', 'fail', 'nothing'], value, name) },
  shape: { shape: (value, name) => asOneOf(SHAPES, value, name) },
  late: { delayMs: asMilliseconds },
  'success-and-fail': {},
  'silent-after-confirm': {},
  answer: { answer: asBoolean },
  'no-environment': {},
}

/** The faults with a patch applied; null takes one away. */
export function readFaults(value: unknown, name: string, current: SimulatorFaults): SimulatorFaults {
  const given = asFields(value, name)
  refuseUnknown(given, FAULTY_APIS, name)
  const next: Record<string, AnyFault> = { ...current }
  for (const api of FAULTY_APIS) {
    if (given[api] === null) delete next[api]
    else if (given[api] !== undefined) next[api] = readFault(given[api], `${name}.${api}`, KINDS[api])
  }
  return next
}

function readFault(value: unknown, name: string, kinds: readonly Kind[]): AnyFault {
  const given: Fields = asFields(value, name)
  const kind = asOneOf(kinds, given['kind'], `${name}.kind`)
  // `once` would never end with a missing function, because nobody can call it.
  const details: FieldReaders = kind === 'missing' ? {} : { ...DETAILS[kind], once: optional(asBoolean) }
  refuseUnknown(given, ['kind', ...Object.keys(details)], name)

  const fault: Record<string, unknown> = { kind }
  for (const [field, read] of Object.entries(details)) {
    const detail = read(given[field], `${name}.${field}`)
    if (detail !== undefined) fault[field] = detail
  }
  // The cast is safe, because each field of this kind was read by its own reader.
  return fault as unknown as AnyFault
}

function optional<Value>(read: (value: unknown, name: string) => Value) {
  return (value: unknown, name: string): Value | undefined =>
    value === undefined ? undefined : read(value, name)
}
