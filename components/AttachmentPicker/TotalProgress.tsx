import { Text } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { isUnderWay } from '../../store/draft/UploadState.ts'

export interface TotalProgressProps {
  readonly draft: ShareDraft
  readonly label: string
}

/** The progress of all uploads by bytes. Hidden while fewer than two are under way. */
export function TotalProgress({ draft, label }: TotalProgressProps) {
  const percent = useSyncExternalStore(
    draft.subscribe,
    () => percentOf(draft),
    () => percentOf(draft),
  )
  if (percent === undefined) return null
  return (
    <Text
      className="wqs-attach__line"
      {...h5Only({ role: 'progressbar', 'aria-label': label, 'aria-valuenow': percent })}
    >{`${label} ${percent}%`}</Text>
  )
}

function percentOf(draft: ShareDraft): number | undefined {
  const underWay = draft.getState().attachments.filter(({ upload }) => isUnderWay(upload))
  const { sent, total } = draft.progress()
  return underWay.length > 1 ? Math.floor((100 * sent) / (total || 1)) : undefined
}
