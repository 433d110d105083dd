import { useShareKit } from '../../hooks/ShareKitContext.ts'
import { useShareAvailability } from '../../hooks/share/useShareAvailability.ts'
import { validateShareMessage } from '../../protocol/message/validateShareMessage.ts'
import type { ShareableDraft } from '../../store/share/ShareableDraft.ts'
import type { ShareStrings } from '../locales/KitLocale.ts'
import { cx } from '../primitives/cx.ts'
import { View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { describeIssue, sentenceOf } from '../ShareButton/describeOutcome.ts'
import type { ChoosableTarget, ChooserMessage } from './ChoosableTarget.ts'

export interface TargetRowProps {
  readonly target: ChoosableTarget
  /** In the target's form; undefined: the draft's. */
  readonly message: ChooserMessage | undefined
  readonly draft: ShareableDraft | undefined
  /** In the target's words. */
  readonly strings: ShareStrings
  readonly locale: object | undefined
  readonly onChoose: () => void
}

/** A target with its name, or with what keeps the message from it. */
export function TargetRow({ target, message, draft, strings, locale, onChoose }: TargetRowProps) {
  const { ensureSession } = useShareKit()
  const given = message ?? draft?.toMessage(target) ?? {}
  const availability = useShareAvailability<object>(given, target)
  const issues = draft ? draft.validate(target) : validateShareMessage(given, target)
  const error = issues.find(({ severity }) => severity === 'error')
  // The client first, because nothing that the member changes in the message mends that.
  const reason =
    availability.phase === 'unavailable'
      ? sentenceOf(availability.failure, strings, !!ensureSession)
      : error && (draft?.describe(error, locale) || describeIssue(error, strings))
  const disabled = reason !== undefined
  return (
    <View
      className={cx('wqs-chooser__row', disabled && 'off')}
      {...pressProps(onChoose, undefined, { disabled })}
      // Reached by Tab too, because its reason is worth reading.
      {...h5Only({ tabIndex: 0 })}
    >
      <View className="wqs-chooser__name">{strings.button}</View>
      {disabled && <View className="wqs-chooser__reason">{reason}</View>}
    </View>
  )
}
