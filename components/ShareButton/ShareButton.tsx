import { View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from '../../hooks/share/useShareToExternalContact.ts'
import { useDraftToShare } from '../../hooks/share/useDraftToShare.ts'
import { useEnvironment } from '../../hooks/share/useEnvironment.ts'
import { Button, type ButtonStyle } from '../primitives/Button.tsx'
import { cx } from '../primitives/cx.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { shareZhCN } from '../locales/zh-CN.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import type { TargetWords } from '../locales/TargetWords.ts'
import type { KitLocale, ShareStrings } from '../locales/KitLocale.ts'
import '../theme/theme.css'
import './ShareButton.css'
import { ShareFeedback } from './ShareFeedback.tsx'

/** `size`, `type` and `block` are those of Taro's Button. `type` is `primary` by default. */
export interface ShareButtonProps<Message extends object = ShareMessage>
  extends UseShareOptions<Message>, ButtonStyle {
  /** For whom: `groups`, `moments` or `chat` of `taro-wecom-share/targets`, which bring their own words. Default: customers. */
  readonly target?: (ShareTarget<Message> & TargetWords) | undefined
  /** The label. Default 群发给客户. */
  readonly text?: string
  readonly disabled?: boolean
  /** Shows that the host is busy. A run shows by itself that it is. */
  readonly loading?: boolean
  readonly className?: string
  readonly id?: string
  /** Content of the button in place of the label. A function draws something else in place of the button. */
  readonly children?: ReactNode | ((controls: ShareControls<Message>) => ReactNode)
  /** Where outcomes are shown: `inline` below the button, `toast` as a toast, or as a sheet where a line does not say it all, `none` nowhere. Default `inline`. */
  readonly feedback?: 'inline' | 'toast' | 'none'
  /**
   * What customers see who open the same mini-program in WeChat: no button (default), a disabled one, or WeChat's own forwarding to a chat,
   * which calls the page's `onShareAppMessage`. They never read about WeCom. DevTools shows the button.
   */
  readonly outsideWecom?: 'hide' | 'disabled' | 'wechat-share'
  /** The language of this button. Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'share'>
}

/**
 * Hands a message to WeCom's mass-message assistant and shows how it ended, with what can be done about it.
 * Needs no provider, no login hook and no backend: `<ShareButton message={{ text: { content: '…' } }} />`.
 */
export function ShareButton<Message extends object = ShareMessage>(props: ShareButtonProps<Message>) {
  const kitLocale = useContext(LocaleContext)
  const isInside = useEnvironment() !== 'elsewhere'
  const { className = '', block = false, outsideWecom = 'hide', children, locale = kitLocale, target } = props
  const { share } = locale ?? { share: shareZhCN }
  const strings = target && target.words ? target.words(share, locale) : share
  // A function as children draws a button for members, so customers do not get it.
  if (!isInside && (outsideWecom === 'hide' || typeof children === 'function')) return null
  const Inner = isInside ? InsideButton : OutsideButton
  return (
    <View className={`${cx('wqs-share', block && 'block')} ${className}`.trim()}>
      <Inner {...{ props, strings, locale }} />
    </View>
  )
}

interface InnerProps<Message extends object> {
  readonly props: ShareButtonProps<Message>
  readonly strings: ShareStrings
  readonly locale: ShareButtonProps['locale']
}

function InsideButton<Message extends object>({ props, strings, locale }: InnerProps<Message>) {
  const { text = strings.button, loading, children, feedback = 'inline' } = props
  const draft = useDraftToShare(props)
  const controls = useShareToExternalContact(props)
  const { phase } = controls.status
  return (
    <>
      {typeof children === 'function' ? (
        children(controls)
      ) : (
        <Button
          {...props}
          // A tap while the host is asked starts a new run, in case the host lost the question.
          busy={loading || (controls.loading && phase !== 'asking')}
          onPress={() => void controls.share()}
        >
          {children ?? labelOf(controls, text, strings)}
        </Button>
      )}
      <ShareFeedback
        {...{ controls, strings }}
        mode={feedback}
        describe={draft && ((problem) => draft.describe(problem, locale))}
      />
    </>
  )
}

/** The button for customers. It makes no call to WeCom and has no word about it. */
function OutsideButton<Message extends object>({ props, strings }: InnerProps<Message>) {
  const { text = strings.button, disabled, outsideWecom, children } = props
  const forwards = outsideWecom === 'wechat-share'
  return (
    <Button {...props} disabled={!forwards || disabled} forwards={forwards}>
      {(children as ReactNode) ?? (forwards ? strings.forward : text)}
    </Button>
  )
}

function labelOf(
  { status, loading }: Pick<ShareControls, 'status' | 'loading'>,
  text: string,
  { preparing, inAssistant }: ShareStrings,
): string {
  if (status.phase === 'in-assistant') return inAssistant
  return loading ? preparing : text
}
