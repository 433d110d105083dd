import { useMemo } from 'react'
import type { Customer } from '../../ports/CustomerPort.ts'
import { findMessagedSince } from '../../store/recipients/findMessagedSince.ts'
import { useShareKit } from '../ShareKitContext.ts'

/** Indexes of those who had a message today, as the host's `lastMessagedAt` says. Advice, because only WeCom knows its own count. */
export function useMessagedToday(customers: readonly Customer[]): readonly number[] {
  const { clock } = useShareKit()
  const today = new Date(clock.now()).setHours(0, 0, 0, 0)
  return useMemo(() => findMessagedSince(customers, today), [customers, today])
}
