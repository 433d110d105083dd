import { Button, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText, h5Only } from '../../platform/taro/ui.ts'
import type { NoticeAction, ShareSentences } from '../locale/ShareSentences.ts'
import { pressable } from '../pressable.ts'
import type { Notice } from './describeOutcome.ts'

export interface ShareNoticeProps {
  readonly notice: Notice
  readonly sentences: ShareSentences
  /** Beside the button, or as a sheet over the page's foot. */
  readonly placement: 'inline' | 'sheet'
  /** What `copy-report` copies. */
  readonly report: string
  readonly onAction: (action: Exclude<NoticeAction, 'copy-report'>) => void
}

/** The outcome where it can be read: what is wrong, and what to do about it. */
export function ShareNotice({ notice, sentences, placement, report, onAction }: ShareNoticeProps) {
  const { tone, headline, details = [], actions = [] } = notice
  const [copying, setCopying] = useState<'no' | 'done' | 'failed'>('no')

  const act = (action: NoticeAction): void => {
    if (action !== 'copy-report') return onAction(action)
    void copyText(report).then((taken) => setCopying(taken ? 'done' : 'failed'))
  }
  const label = (action: NoticeAction): string => {
    if (action !== 'copy-report' || copying === 'no') return sentences.actions[action]
    return copying === 'done' ? sentences.copied : sentences.copyFailed
  }

  return (
    <View
      className={`wqs-notice wqs-notice--${tone} wqs-notice--${placement}`}
      {...h5Only({ role: tone === 'done' ? 'status' : 'alert' })}
    >
      <View className="wqs-notice__text">
        <Text className="wqs-notice__headline">{headline}</Text>
        {details.map((detail, position) => (
          <Text key={position} className="wqs-notice__detail">
            {detail}
          </Text>
        ))}
      </View>
      <View
        className="wqs-notice__close"
        hoverClass="wqs-pressed"
        {...pressable(() => act('close'), sentences.actions.close)}
      >
        <Text className="wqs-notice__cross">×</Text>
      </View>
      {actions.length > 0 && (
        <View className="wqs-notice__actions">
          {actions.map((action, position) => (
            <Button
              key={action}
              className={`wqs-notice__action${position === 0 ? ' wqs-notice__action--first' : ''}`}
              hoverClass="wqs-pressed"
              {...pressable(() => act(action))}
            >
              {label(action)}
            </Button>
          ))}
        </View>
      )}
    </View>
  )
}
