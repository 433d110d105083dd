import { useLayoutEffect, useState } from 'react'
import { useAttachmentList } from '../../hooks/draft/useAttachmentList.ts'
import { useDraftErrors } from '../../hooks/draft/useDraftErrors.ts'
import { useDraftState } from '../../hooks/draft/useDraftState.ts'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { useSelectionSummary } from '../../hooks/recipients/useSelectionSummary.ts'
import type { ShareControls, UseShareOptions } from '../../hooks/share/useShareToExternalContact.ts'
import { useLatest } from '../../hooks/useLatest.ts'
import type { StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import type { ComposerStrings, KitLocale } from '../locales/KitLocale.ts'
import { shareZhCN } from '../locales/zh-CN.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { Button } from '../primitives/Button.tsx'
import { View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { ShareButton } from '../ShareButton/ShareButton.tsx'
import { type Blocker, listBlockers } from './listBlockers.ts'

export interface ComposerShareProps {
  readonly draft: StoredShareDraft
  readonly controls: RecipientControls
  readonly share: UseShareOptions
  readonly strings: ComposerStrings
  readonly locale: KitLocale | undefined
  /** Leads to where a blocker is mended. */
  readonly onBlocker: (blocker: Blocker) => void
  /** Called when a run has ended with something to read. */
  readonly onEnded: () => void
}

/** The button with what keeps it from being pressed, whom not to bother, and what was handed over before. */
export function ComposerShare(props: ComposerShareProps) {
  const { draft, controls, share, strings, locale, onBlocker, onEnded } = props
  const errors = useDraftErrors(draft)
  const attachments = useAttachmentList(draft)
  const blockers = listBlockers(errors, attachments, strings, locale)
  return (
    <View className="wqs-composer__share">
      <HandedOver {...{ draft, strings }} />
      {blockers.length > 0 && (
        <View
          className="wqs-composer__blockers"
          {...h5Only({ role: 'group', 'aria-label': strings.blockers, 'aria-live': 'polite' })}
        >
          <View>{strings.blockers}</View>
          {blockers.map((blocker) => (
            <View
              key={blocker.line}
              className="wqs-composer__blocker"
              {...pressProps(() => onBlocker(blocker))}
            >
              {blocker.line}
            </View>
          ))}
        </View>
      )}
      <Advice {...{ controls, strings }} />
      <ShareButton
        {...share}
        {...(locale && { locale })}
        block
        draft={draft}
        onShared={(outcome) => {
          draft.markHandedOver()
          share.onShared?.(outcome)
        }}
      >
        {(run) => (
          <AskingButton {...{ draft, strings, locale, run, onEnded }} disabled={blockers.length > 0} />
        )}
      </ShareButton>
    </View>
  )
}

/** When it was handed over, and the way to the next message, which can be taken back. */
function HandedOver({ draft, strings }: Pick<ComposerShareProps, 'draft' | 'strings'>) {
  const handedOverAt = useDraftState(draft, 'handedOverAt')
  const before = useDraftState(draft, 'before')
  const text = useDraftState(draft, 'text')
  if (handedOverAt !== undefined)
    return (
      <View className="wqs-composer__state" {...h5Only({ role: 'status' })}>
        {strings.handedOver(strings.time(new Date(handedOverAt)))}
        <ActionButton label={strings.startNew} onPress={() => draft.clear()} />
      </View>
    )
  if (before?.handedOverAt === undefined || text !== '') return null
  return (
    <View className="wqs-composer__state" {...h5Only({ role: 'status' })}>
      {strings.cleared}
      <ActionButton label={strings.undo} onPress={() => draft.bringBack()} />
    </View>
  )
}

function Advice({ controls, strings }: Pick<ComposerShareProps, 'controls' | 'strings'>) {
  const { selection, messagedToday } = controls
  const { count } = useSelectionSummary(selection)
  const messaged = messagedToday.filter((index) => selection.isSelected(index))
  if (messaged.length === 0) return null
  return (
    <View className="wqs-composer__advice" {...h5Only({ role: 'status' })}>
      {strings.advice(count, messaged.length)}
      <ActionButton label={strings.deselect} onPress={() => selection.deselect(messaged)} />
    </View>
  )
}

interface AskingButtonProps extends Pick<ComposerShareProps, 'draft' | 'strings' | 'locale' | 'onEnded'> {
  readonly run: ShareControls
  readonly disabled: boolean
}

/** Asks once before the same message is handed over again. */
function AskingButton({ draft, strings, locale, run, disabled, onEnded }: AskingButtonProps) {
  const handedOverAt = useDraftState(draft, 'handedOverAt')
  const [asked, setAsked] = useState<{ readonly of: number; readonly isAnswered: boolean }>()
  const { button, preparing, inAssistant } = locale?.share ?? shareZhCN
  const { phase } = run.status
  useEnd({ run, disabled, onEnded })
  const isKnown = asked !== undefined && asked.of === handedOverAt
  const start = (): void => void run.share()
  const press = (): void => {
    if (handedOverAt === undefined || (isKnown && asked.isAnswered)) start()
    else setAsked({ of: handedOverAt, isAnswered: false })
  }
  const label = handedOverAt === undefined ? button : strings.again
  const busyLabel = phase === 'in-assistant' ? inAssistant : preparing
  if (isKnown && !asked.isAnswered)
    return (
      <View className="wqs-composer__advice" {...h5Only({ role: 'alert' })}>
        {strings.askAgain(strings.time(new Date(asked.of)))}
        <View className="wqs-composer__answers">
          <Button
            onPress={() => {
              setAsked({ ...asked, isAnswered: true })
              start()
            }}
          >
            {strings.again}
          </Button>
          <Button type="default" onPress={() => setAsked(undefined)}>
            {strings.cancel}
          </Button>
        </View>
      </View>
    )
  return (
    <>
      <Button block disabled={disabled} busy={run.loading && phase !== 'asking'} onPress={press}>
        {run.loading ? busyLabel : label}
      </Button>
      <NothingLost {...{ draft, strings, run }} />
    </>
  )
}

/** Brings what a run ended with into sight, because it may stand below the window. */
function useEnd({ run, disabled, onEnded }: Pick<AskingButtonProps, 'run' | 'disabled' | 'onEnded'>): void {
  const { status, reset } = run
  const outcome = status.phase === 'ended' ? status.outcome : undefined
  const latest = useLatest(onEnded)
  // The blockers say it already, and go when they are mended, which the outcome of a run does not.
  const isSaidTwice = disabled && outcome?.type === 'invalid'
  useLayoutEffect(() => {
    if (isSaidTwice) reset()
    if (outcome && outcome.type !== 'cancelled') latest.current()
  }, [isSaidTwice, outcome, reset, latest])
}

/** Said where a login is needed and storage is on, because only then it is true. */
function NothingLost({ draft, strings, run }: Pick<AskingButtonProps, 'draft' | 'strings' | 'run'>) {
  const { status } = run
  const isExpired =
    status.phase === 'ended' && status.outcome.type === 'failed' && status.outcome.failure.remedy === 'log-in'
  if (!isExpired || draft.storage.getState().phase !== 'on') return null
  return <View className="wqs-composer__state">{strings.nothingLost}</View>
}
