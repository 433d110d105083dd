import { Button, View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from '../../hooks/useShareToExternalContact.ts'
import type { ShareStatus } from '../../store/shareStatus.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import { shareZhCN } from '../locale/share.zh-CN.ts'
import type { KitLocale, ShareSentences } from '../locale/ShareSentences.ts'
import { pressable } from '../pressable.ts'
import '../theme/theme.css'
import './ShareButton.css'
import { ShareFeedback, type ShareFeedbackMode } from './ShareFeedback.tsx'

export interface ShareButtonProps extends UseShareOptions {
  /** The label. Default 群发给客户. */
  readonly text?: string
  readonly disabled?: boolean
  /** Shows the host's own waiting; a run shows its own by itself. */
  readonly loading?: boolean
  /** As Taro's Button has them. Default `default` and `primary`. */
  readonly size?: 'default' | 'mini'
  readonly type?: 'primary' | 'default' | 'warn'
  /** As wide as what it stands in. */
  readonly block?: boolean
  readonly className?: string
  readonly id?: string
  /** What the button holds instead of the label; or, as a function, what stands in place of the button. */
  readonly children?: ReactNode | ((controls: ShareControls) => ReactNode)
  /** Where outcomes are shown: `inline` beside the button, `toast` a passing line with a sheet for the detail, `none` nowhere. Default `inline`. */
  readonly feedback?: ShareFeedbackMode
  /** The language of this button. Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'share'>
}

/**
 * Hands a message to WeCom's mass-message assistant and shows how it ended, with what can be done about it.
 * Needs no provider, no login hook and no backend: `<ShareButton message={{ text: { content: '…' } }} />`.
 */
export function ShareButton(props: ShareButtonProps) {
  const { text, disabled = false, loading = false, size = 'default', type = 'primary', block = false } = props
  const { className, id, children, feedback = 'inline', locale } = props
  const kitLocale = useContext(LocaleContext)
  const sentences = (locale ?? kitLocale)?.share ?? shareZhCN
  const kit = useShareKit()
  const controls = useShareToExternalContact(props)
  const busy = loading || controls.loading

  const press = (): void => {
    if (!disabled && !busy) void controls.share()
  }
  const states = { block, disabled, busy }
  const modifiers = [type, size, ...Object.keys(states).filter((name) => states[name as keyof typeof states])]

  return (
    <View className={`wqs-share${block ? ' wqs-share--block' : ''}${className ? ` ${className}` : ''}`}>
      {typeof children === 'function' ? (
        children(controls)
      ) : (
        <Button
          {...(id !== undefined && { id })}
          className={`wqs-share__button ${modifiers.map((name) => `wqs-share__button--${name}`).join(' ')}`}
          hoverClass="wqs-pressed"
          disabled={disabled}
          {...pressable(press, undefined, { disabled, busy })}
        >
          {children ?? labelOf(controls.status, text ?? sentences.button, sentences)}
        </Button>
      )}
      <ShareFeedback
        mode={feedback}
        status={controls.status}
        sentences={sentences}
        canLogIn={kit.ensureSession !== undefined}
        describeClient={() => kit.wecom.describeClient()}
        onRetry={() => void controls.share()}
        onReselect={() => void controls.share(undefined, { recipients: 'reselect' })}
        onClose={controls.reset}
      />
    </View>
  )
}

function labelOf(status: ShareStatus, text: string, { progress }: ShareSentences): string {
  switch (status.phase) {
    case 'preparing':
      return progress.preparing
    case 'uploading':
      return progress.uploading(status.total > 0 ? Math.floor((100 * status.sent) / status.total) : 0)
    case 'in-assistant':
      return progress.inAssistant
    case 'idle':
    case 'ended':
      return text
    default:
      return status satisfies never
  }
}
