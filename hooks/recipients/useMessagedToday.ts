import { useMemo } from 'react'
import { useShareKit } from '../ShareKitContext.ts'
import type { RecipientControls } from './useRecipients.ts'
import { useSelectionSummary } from './useSelectionSummary.ts'

/** Indexes of those chosen who had a message today, as the host's `lastMessagedAt` says. Advice, because only WeCom knows its own count. */
export function useMessagedToday({ customers, selection }: RecipientControls): readonly number[] {
  const { clock } = useShareKit()
  useSelectionSummary(selection)
  const today = startOfDay(clock.now())
  const messaged = useMemo(
    () => customers.flatMap(({ lastMessagedAt = -Infinity }, at) => (lastMessagedAt >= today ? [at] : [])),
    [customers, today],
  )
  return messaged.filter((at) => selection.isSelected(at))
}

function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0)
}
