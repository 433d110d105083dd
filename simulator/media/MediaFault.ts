import { asFields, asNumber, asOneOf, asString, refuse, refuseUnknown } from '../settings/optionReaders.ts'

/** What goes wrong with an upload. */
export type MediaFault =
  /** WeCom's answer, handed on by the backend. Document 90313 has the codes. */
  | { readonly errcode: number; readonly errmsg?: string }
  /** The backend's own answer, by its HTTP status. */
  | { readonly status: number }
  /** `cut`: the connection breaks half-way. `silence`: nothing, ever. */
  | { readonly kind: 'cut' | 'silence' }

/** A fault, and with how many uploads; with all of them if `times` is absent. */
export type MediaFaultPlan = MediaFault & { readonly times?: number }

/** What the port of an upload rejects with. */
export function mediaFaultError(fault: MediaFault): Error {
  if ('errcode' in fault) {
    const { errcode, errmsg = `errcode ${errcode}` } = fault
    return Object.assign(new Error(errmsg), { errcode, errmsg })
  }
  if ('status' in fault) return Object.assign(new Error(`HTTP ${fault.status}`), { status: fault.status })
  return new Error('uploadFile:fail connection interrupted')
}

/** @throws TypeError that names the wrong field */
export function readMediaFault(value: unknown): MediaFaultPlan {
  const { times, ...fault } = asFields(value, 'fault')
  if (times !== undefined && !(Number.isInteger(times) && (times as number) > 0))
    refuse('fault.times', 'a whole number above 0', times)
  return { ...readFault(fault), ...(times !== undefined && { times: times as number }) }
}

function readFault(fault: Readonly<Record<string, unknown>>): MediaFault {
  if ('errcode' in fault) {
    refuseUnknown(fault, ['errcode', 'errmsg', 'times'], 'fault')
    const { errcode, errmsg } = fault
    return {
      errcode: asNumber(errcode, 'fault.errcode'),
      ...(errmsg !== undefined && { errmsg: asString(errmsg, 'fault.errmsg') }),
    }
  }
  if ('status' in fault) {
    refuseUnknown(fault, ['status', 'times'], 'fault')
    return { status: asNumber(fault.status, 'fault.status') }
  }
  refuseUnknown(fault, ['kind', 'errcode', 'status', 'times'], 'fault')
  return { kind: asOneOf(['cut', 'silence'], fault['kind'], 'fault.kind') }
}
