import { useEffect, useRef } from 'react'
import type { Simulator } from '../simulator/createSimulator.ts'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { devtoolsZhCN } from './locales/zh-CN.ts'
import { PickerSheet } from './PickerSheet.tsx'
import { ShareSheet } from './ShareSheet.tsx'
import { useIsInFront } from './useIsInFront.ts'
import { usePageCovered } from './usePageCovered.ts'
import { useSimulator } from './useSimulator.ts'

/** Props of SimulatedAssistant. */
export interface SimulatedAssistantProps {
  readonly simulator: Simulator
  /** Default Chinese. */
  readonly locale?: DevtoolsStrings
}

/**
 * Draws WeCom's own screens over the page: the assistant with the message, and the list of customers. It draws nothing while no call is
 * pending. Put one on each page for each simulator.
 */
export function SimulatedAssistant({ simulator, locale = devtoolsZhCN }: SimulatedAssistantProps) {
  const { pendingShare, pendingSelection, options } = useSimulator(simulator)
  const isInFront = useIsInFront()
  const isOpen = isInFront && (pendingShare !== null || pendingSelection !== null)
  usePageCovered(isOpen)
  useCloseOnLeave(isOpen, simulator)

  if (!isInFront) return null
  // Keyed by call, so that the choice for one message does not stay for the next.
  if (pendingShare) {
    return (
      <ShareSheet
        key={pendingShare.callId}
        pending={pendingShare}
        api={simulator.calls.find(({ id }) => id === pendingShare.callId)?.api}
        customers={options.customers}
        strings={locale}
        assistant={simulator.assistant}
      />
    )
  }
  if (!pendingSelection) return null
  return (
    <PickerSheet
      key={pendingSelection.callId}
      pending={pendingSelection}
      strings={locale}
      picker={simulator.picker}
    />
  )
}

/** A member who goes back from the page goes back from WeCom's screen over it too, which is not to open over the page before. */
function useCloseOnLeave(isOpen: boolean, { assistant, picker }: Simulator): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(
    () => () => {
      if (!wasOpen.current) return
      if (assistant.pending) assistant.cancel()
      if (picker.pending) picker.cancel()
    },
    [assistant, picker],
  )
}
