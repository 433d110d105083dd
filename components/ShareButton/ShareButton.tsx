import { View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from '../../hooks/useShareToExternalContact.ts'
import { useWhereabouts } from '../../hooks/useWhereabouts.ts'
import type { ShareStatus } from '../../store/shareStatus.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import { shareZhCN } from '../locale/share.zh-CN.ts'
import type { KitLocale, ShareSentences } from '../locale/ShareSentences.ts'
import '../theme/theme.css'
import { ButtonFace, type ButtonLook } from './ButtonFace.tsx'
import './ShareButton.css'
import { ShareFeedback, type ShareFeedbackMode } from './ShareFeedback.tsx'

/** `size`, `type` and `block` as Taro's Button has them; `type` is `primary` unless given. */
export interface ShareButtonProps extends UseShareOptions, ButtonLook {
  /** The label. Default 群发给客户. */
  readonly text?: string
  readonly disabled?: boolean
  /** Shows the host's own waiting; a run shows its own by itself. */
  readonly loading?: boolean
  readonly className?: string
  readonly id?: string
  /** What the button holds instead of the label; or, as a function, what stands in place of the button. */
  readonly children?: ReactNode | ((controls: ShareControls) => ReactNode)
  /** Where outcomes are shown: `inline` beside the button, `toast` a passing line with a sheet for the detail, `none` nowhere. Default `inline`. */
  readonly feedback?: ShareFeedbackMode
  /**
   * What customers get who open the same mini-program in WeChat: no button (default), one that cannot be tapped, or WeChat's own forwarding
   * to a chat, which calls the page's `onShareAppMessage`. They never see a word about WeCom. In DevTools the button is shown.
   */
  readonly outsideWecom?: 'hide' | 'disabled' | 'wechat-share'
  /** The language of this button. Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'share'>
}

/**
 * Hands a message to WeCom's mass-message assistant and shows how it ended, with what can be done about it.
 * Needs no provider, no login hook and no backend: `<ShareButton message={{ text: { content: '…' } }} />`.
 */
export function ShareButton(props: ShareButtonProps) {
  const { outsideWecom = 'hide' } = props
  if (useWhereabouts() !== 'elsewhere') return <WecomShareButton {...props} />
  return outsideWecom === 'hide' ? null : (
    <OutsideButton {...props} forwards={outsideWecom === 'wechat-share'} />
  )
}

function WecomShareButton(props: ShareButtonProps) {
  const { text, disabled = false, loading = false, children, feedback = 'inline' } = props
  const sentences = useSentences(props)
  const { ensureSession, wecom } = useShareKit()
  const controls = useShareToExternalContact(props)

  return (
    <ShareFrame {...props}>
      {typeof children === 'function' ? (
        children(controls)
      ) : (
        <ButtonFace
          {...lookOf(props)}
          disabled={disabled}
          busy={loading || controls.loading}
          onPress={() => void controls.share()}
        >
          {children ?? labelOf(controls.status, text ?? sentences.button, sentences)}
        </ButtonFace>
      )}
      <ShareFeedback
        mode={feedback}
        status={controls.status}
        sentences={sentences}
        canLogIn={ensureSession !== undefined}
        describeClient={() => wecom.describeClient()}
        onRetry={() => void controls.share()}
        onReselect={() => void controls.share(undefined, { recipients: 'reselect' })}
        onClose={controls.reset}
      />
    </ShareFrame>
  )
}

/** For customers: nothing of WeCom, neither a word nor a call. */
function OutsideButton({ forwards, ...props }: ShareButtonProps & { readonly forwards: boolean }) {
  const { button, forward } = useSentences(props)
  // A host that draws the button itself draws it for WeCom.
  if (typeof props.children === 'function') return null
  return (
    <ShareFrame {...props}>
      {forwards ? (
        <ButtonFace {...lookOf(props)} disabled={props.disabled ?? false} openType="share">
          {props.children ?? forward}
        </ButtonFace>
      ) : (
        <ButtonFace {...lookOf(props)} disabled>
          {props.children ?? props.text ?? button}
        </ButtonFace>
      )}
    </ShareFrame>
  )
}

function ShareFrame({
  block,
  className,
  children,
}: Pick<ShareButtonProps, 'block' | 'className'> & { children: ReactNode }) {
  return (
    <View className={`wqs-share${block ? ' wqs-share--block' : ''}${className ? ` ${className}` : ''}`}>
      {children}
    </View>
  )
}

function useSentences({ locale }: ShareButtonProps): ShareSentences {
  const kitLocale = useContext(LocaleContext)
  return (locale ?? kitLocale)?.share ?? shareZhCN
}

function lookOf({ id, size = 'default', type = 'primary', block = false }: ShareButtonProps) {
  return { id, size, type, block }
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
