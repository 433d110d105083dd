import { useContext, useEffect, useRef } from 'react'
import { type ReceiptControls, useReceipt, type UseReceiptOptions } from '../../hooks/receipts/useReceipt.ts'
import type { ReceiptPort } from '../../ports/ReceiptPort.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import type { KitLocale } from '../locales/KitLocale.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { receiptEnUS } from '../locales/receipt.en-US.ts'
import { receiptZhCN } from '../locales/receipt.zh-CN.ts'
import type { ReceiptStrings } from '../locales/ReceiptStrings.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { Button } from '../primitives/Button.tsx'
import { Text, View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import '../theme/theme.css'
import { failureKindOf } from './failureKindOf.ts'
import { ReceiptCounts } from './ReceiptCounts.tsx'
import './ShareReceipt.css'

/** Props of ShareReceipt: which hand-over, whom to ask, and whether names may be shown. */
export interface ShareReceiptProps extends Omit<UseReceiptOptions, 'receipts'> {
  readonly outcome: ShareOutcome | undefined
  /** `receipts` of `createBackendClient`. */
  readonly receipts: Pick<ReceiptPort, 'read'> & Partial<ReceiptPort>
  /**
   * Names a customer by their `externalUserId`, or a group by its `chatId`; undefined: nobody knows. Given, members can open the names of
   * each figure, who is no longer a friend among them. Absent, there are figures alone.
   */
  readonly showNames?: (id: string) => string | undefined
  /** Asks at once, where the page is there for it. Default: once the member taps. */
  readonly defaultOpen?: boolean
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'id'>
}

/** Says who got what was handed over, as far as WeCom's server knows. Shows nothing of an outcome that handed over nothing. */
export function ShareReceipt(props: ShareReceiptProps) {
  const { outcome, defaultOpen = false, className = '', id } = props
  const provided = useContext(LocaleContext)
  const strings = (props.locale ?? provided)?.id === 'en-US' ? receiptEnUS : receiptZhCN
  const controls = useReceipt(outcome, props)
  const { status, isAskable, read } = controls
  const isOpened = useRef(false)
  useEffect(() => {
    if (!defaultOpen || isOpened.current || !isAskable) return
    isOpened.current = true
    read()
  }, [defaultOpen, isAskable, read])
  if (!isAskable) return null
  return (
    <View
      className={`wqs-receipt ${className}`.trim()}
      {...(id !== undefined && { id })}
      {...h5Only({ role: 'group', 'aria-label': strings.title })}
    >
      {status.phase === 'closed' ? (
        <Button type="default" size="mini" onPress={read}>
          {strings.open}
        </Button>
      ) : (
        <Opened {...{ props, controls, strings }} />
      )}
    </View>
  )
}

interface PartProps {
  readonly props: ShareReceiptProps
  readonly controls: ReceiptControls
  readonly strings: ReceiptStrings
}

function Opened({ props, controls, strings }: PartProps) {
  const { status, read } = controls
  const answer = 'answer' in status ? status.answer : undefined
  const isLoading = status.phase === 'loading'
  return (
    <>
      <View className="wqs-receipt__head">
        <Text className="wqs-receipt__title">{strings.title}</Text>
        {status.phase === 'ready' && (
          <Text className="wqs-receipt__time">{strings.askedAt(new Date(status.askedAt))}</Text>
        )}
        {status.phase !== 'failed' && (
          <ActionButton label={strings.refresh} onPress={read} disabled={isLoading} />
        )}
      </View>
      <View {...h5Only({ role: 'status' })}>
        {isLoading && <Text className="wqs-receipt__line">{strings.loading}</Text>}
        {answer && answer.state !== 'matched' && (
          <Text className="wqs-receipt__line">
            {answer.state === 'ambiguous' ? strings.ambiguous(answer.candidates) : strings[answer.state]}
          </Text>
        )}
        <Failed {...{ controls, strings }} />
      </View>
      {answer?.state === 'matched' && (
        <ReceiptCounts {...{ answer, strings }} list={props.receipts.recipients} nameOf={props.showNames} />
      )}
    </>
  )
}

function Failed({ controls, strings }: Omit<PartProps, 'props'>) {
  const { status, read } = controls
  const failure = status.phase === 'failed' ? status.failure : undefined
  const copyReport = useCopyReport(strings.report, failure)
  if (!failure) return null
  const kind = failureKindOf(failure)
  return (
    <>
      <Text className="wqs-receipt__line wqs-receipt__line--problem">{strings.failures[kind]}</Text>
      <View className="wqs-receipt__actions">
        {kind !== 'refused' && <ActionButton label={strings.retry} onPress={read} />}
        {(kind === 'refused' || kind === 'other') && (
          <ActionButton label={copyReport.label} onPress={copyReport.act} />
        )}
      </View>
    </>
  )
}
