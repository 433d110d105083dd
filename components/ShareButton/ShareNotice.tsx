import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText, h5Only } from '../../platform/taro/ui.ts'
import type { NoticeAction, ShareSentences } from '../locale/ShareSentences.ts'
import { classNames } from '../classNames.ts'
import { pressable } from '../pressable.ts'
import { ButtonFace, type ButtonLook } from './ButtonFace.tsx'
import type { Notice } from './describeOutcome.ts'

export interface ShareNoticeProps {
  readonly notice: Notice
  readonly sentences: ShareSentences
  /** Beside the button, or as a sheet over the page's foot. */
  readonly placement: 'inline' | 'sheet'
  /** What `copy-report` copies. */
  readonly report: () => string
  readonly onAction: (action: Exclude<NoticeAction, 'copy-report'>) => void
}

/** The outcome where it can be read: what is wrong, and what to do about it. */
export function ShareNotice({ notice, sentences, placement, report, onAction }: ShareNoticeProps) {
  const { tone, headline, details, actions } = notice
  const [copied, setCopied] = useState('')

  const act = async (action: NoticeAction): Promise<void> => {
    if (action !== 'copy-report') return onAction(action)
    setCopied((await copyText(report())) ? sentences.copied : sentences.copyFailed)
  }

  return (
    <View
      className={classNames('wqs-notice', tone, placement)}
      {...h5Only({ role: tone === 'done' ? 'status' : 'alert' })}
    >
      <View className="wqs-notice__text">
        {[headline, ...details].map((line, position) => (
          <Text key={position} className="wqs-notice__line">
            {line}
          </Text>
        ))}
      </View>
      <View
        className="wqs-notice__close"
        hoverClass="wqs-pressed"
        {...pressable(() => void act('close'), sentences.actions.close)}
      >
        ×
      </View>
      {actions.length > 0 && (
        <View className="wqs-notice__actions">
          {actions.map((action) => (
            <ButtonFace key={action} look={ACTION_LOOK} onPress={() => void act(action)}>
              {(action === 'copy-report' && copied) || sentences.actions[action]}
            </ButtonFace>
          ))}
        </View>
      )}
    </View>
  )
}

const ACTION_LOOK: ButtonLook = { size: 'mini', type: 'default' }
