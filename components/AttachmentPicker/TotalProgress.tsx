import { Text } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import type { UploadQueue } from '../../store/draft/createUploadQueue.ts'
import { isUnderWay } from '../../store/draft/UploadState.ts'

export interface TotalProgressProps {
  readonly queue: UploadQueue
  readonly label: string
}

/** How far all files have come, by their bytes; nothing when fewer than two are under way. */
export function TotalProgress({ queue, label }: TotalProgressProps) {
  const percent = useSyncExternalStore(
    (listener) => queue.subscribeAll(listener),
    () => percentOf(queue),
    () => percentOf(queue),
  )
  if (percent === undefined) return null
  return (
    <Text
      className="wqs-attach__line"
      {...h5Only({ role: 'progressbar', 'aria-label': label, 'aria-valuenow': percent })}
    >{`${label} ${percent}%`}</Text>
  )
}

function percentOf(queue: UploadQueue): number | undefined {
  const underWay = queue.attachments().filter(({ id }) => {
    const state = queue.stateOf(id)
    return state && isUnderWay(state)
  })
  const { sent, total } = queue.progress()
  return underWay.length > 1 ? Math.floor((100 * sent) / (total || 1)) : undefined
}
