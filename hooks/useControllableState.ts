import { useCallback, useState } from 'react'
import { useLatest } from './useLatest.ts'

export interface ControllableOptions<Value> {
  /** Controlled: it is this, whatever was set here. */
  readonly value?: Value | undefined
  /** Uncontrolled: what it begins with. */
  readonly defaultValue: Value
  /** Each value that is set here. */
  readonly onChange?: ((value: Value) => void) | undefined
}

/** A state that the host may hold. A `value` given wins; without one the state is kept here. `set` stays the same function. */
export function useControllableState<Value>(
  options: ControllableOptions<Value>,
): readonly [value: Value, set: (value: Value) => void] {
  const [own, setOwn] = useState(() => options.value ?? options.defaultValue)
  const latest = useLatest(options)
  const set = useCallback(
    (value: Value) => {
      setOwn(() => value)
      latest.current.onChange?.(value)
    },
    [latest],
  )
  return [options.value ?? own, set]
}
