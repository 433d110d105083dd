import { useContext, useEffect, useState } from 'react'
import { useDraftToShare } from '../../hooks/share/useDraftToShare.ts'
import { useEnvironment } from '../../hooks/share/useEnvironment.ts'
import {
  useShareToExternalContact,
  type UseShareOptions,
} from '../../hooks/share/useShareToExternalContact.ts'
import { Layer } from '../Layer/Layer.tsx'
import type { ChooserStrings, KitLocale, ShareStrings } from '../locales/KitLocale.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { chooserZhCN } from '../locales/targets.zh-CN.ts'
import { shareZhCN } from '../locales/zh-CN.ts'
import { Button, type ButtonStyle } from '../primitives/Button.tsx'
import { cx } from '../primitives/cx.ts'
import { View } from '../primitives/elements.ts'
import { ShareFeedback } from '../ShareButton/ShareFeedback.tsx'
import '../theme/theme.css'
import '../ShareButton/ShareButton.css'
import './TargetChooser.css'
import type { ChoosableTarget, ChooserMessage } from './ChoosableTarget.ts'
import { TargetRow } from './TargetRow.tsx'

/** Props of TargetChooser: those of ShareButton, with a list of targets in place of one. */
export interface TargetChooserProps extends Omit<UseShareOptions<object>, 'target' | 'message'>, ButtonStyle {
  /** In the order shown. An app carries those that it names. */
  readonly targets: readonly ChoosableTarget[]
  /** Absent: the draft, this one's or the provider's. */
  readonly message?: ChooserMessage
  /** The label. Default 发送. */
  readonly text?: string
  readonly disabled?: boolean
  readonly loading?: boolean
  readonly className?: string
  readonly id?: string
  /** Where outcomes are shown, as with ShareButton. Default `inline`. */
  readonly feedback?: 'inline' | 'toast' | 'none'
  /** The language of this button. Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'share' | 'targets' | 'chooser'>
}

/**
 * One button, and a sheet of places that the message can go to. A place that this client or this message does not permit is dimmed and says
 * why. Not drawn outside WeCom.
 */
export function TargetChooser(props: TargetChooserProps) {
  const { targets, message, className = '', feedback = 'inline', block } = props
  const draft = useDraftToShare(props)
  const [choice, setChoice] = useState<{ readonly target: ChoosableTarget }>()
  const [isOpen, setIsOpen] = useState(false)
  const kitLocale = useContext(LocaleContext)
  const locale = props.locale ?? kitLocale
  const { share: common, chooser } = locale ?? { share: shareZhCN, chooser: chooserZhCN }
  const target = choice?.target
  const strings = wordsOf(target, common, locale)
  const controls = useShareToExternalContact<object>({
    ...props,
    target,
    ...(target && message && { message: messageFor(target, message) }),
  })
  const { share } = controls
  // After the hook has heard of the target, which it does in an effect before this one.
  useEffect(() => {
    if (choice) void share()
  }, [choice, share])
  const environment = useEnvironment()
  if (environment === 'elsewhere') return null
  const close = (): void => setIsOpen(false)

  return (
    <View className={`${cx('wqs-share', block && 'block')} ${className}`.trim()}>
      <ChooserButton {...{ props, controls, chooser, strings }} onPress={() => setIsOpen(true)} />
      {isOpen && (
        <Layer isSheet isLow title={chooser.title} close={chooser.close} onClose={close}>
          {targets.length === 0 && <View className="wqs-chooser__none">{chooser.none}</View>}
          {targets.map((each) => (
            <TargetRow
              key={each.name}
              target={each}
              message={message && messageFor(each, message)}
              strings={wordsOf(each, common, locale)}
              {...{ draft, locale }}
              onChoose={() => {
                close()
                setChoice({ target: each })
              }}
            />
          ))}
        </Layer>
      )}
      <ShareFeedback
        {...{ controls, strings }}
        mode={feedback}
        describe={draft && ((problem) => draft.describe(problem, locale))}
      />
    </View>
  )
}

interface ChooserButtonProps {
  readonly props: TargetChooserProps
  readonly controls: Pick<ReturnType<typeof useShareToExternalContact>, 'status' | 'loading'>
  readonly chooser: ChooserStrings
  readonly strings: ShareStrings
  readonly onPress: () => void
}

function ChooserButton({ props, controls, chooser, strings, onPress }: ChooserButtonProps) {
  const { id, size, type, block, disabled, loading, text = chooser.button } = props
  const { phase } = controls.status
  const busyLabel = phase === 'in-assistant' ? strings.inAssistant : strings.preparing
  return (
    <Button
      {...{ disabled, onPress }}
      {...(id && { id })}
      {...(size && { size })}
      {...(type && { type })}
      {...(block && { block })}
      busy={loading || (controls.loading && phase !== 'asking')}
    >
      {controls.loading ? busyLabel : text}
    </Button>
  )
}

function wordsOf(
  target: ChoosableTarget | undefined,
  strings: ShareStrings,
  locale: object | undefined,
): ShareStrings {
  return target?.words?.(strings, locale) ?? strings
}

function messageFor(
  { rules }: ChoosableTarget,
  { text, attachments, ...recipients }: ChooserMessage,
): ChooserMessage {
  const field = rules.recipients?.field
  return {
    ...(field && recipients[field] && { [field]: recipients[field] }),
    ...(text && { text }),
    ...(attachments && { attachments }),
  }
}
