import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { StoredDraftOptions } from '../../hooks/draft/useStoredDraft.ts'
import { useRecipients, type UseRecipientsOptions } from '../../hooks/recipients/useRecipients.ts'
import { useShareAvailability } from '../../hooks/share/useShareAvailability.ts'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import type { UseShareOptions } from '../../hooks/share/useShareToExternalContact.ts'
import { scrollToElement } from '../../platform/everywhere/scrollToElement.ts'
import { focusInside, type FocusScope } from '../primitives/focusInside.ts'
import type { TimerId } from '../../ports/ClockPort.ts'
import type { MaterialPort } from '../../ports/MaterialPort.ts'
import { createId } from '../../store/createId.ts'
import type { ShareDraftValue } from '../../store/draft/ShareDraftOptions.ts'
import type { StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import { AttachmentPicker, type AttachmentPickerProps } from '../AttachmentPicker/AttachmentPicker.tsx'
import { composerZhCN } from '../locales/composer.zh-CN.ts'
import type { ComposerStrings, KitLocale } from '../locales/KitLocale.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { shareZhCN } from '../locales/zh-CN.ts'
import { MessageEditor } from '../MessageEditor/MessageEditor.tsx'
import { MessagePreview } from '../MessagePreview/MessagePreview.tsx'
import { View } from '../primitives/elements.ts'
import { FocusRequest } from '../primitives/FocusRequest.ts'
import { Notice } from '../primitives/Notice.tsx'
import { sentenceOf } from '../ShareButton/describeOutcome.ts'
import { ShareDraftProvider } from '../ShareDraftProvider/ShareDraftProvider.tsx'
import { useStoredShareDraft } from '../ShareDraftProvider/useStoredShareDraft.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import { ComposerShare } from './ComposerShare.tsx'
import { Layer } from '../Layer/Layer.tsx'
import type { Blocker } from './listBlockers.ts'
import { MaterialPart } from './MaterialPart.tsx'
import { RecipientsPart } from './RecipientsPart.tsx'
import './ShareComposer.css'

/** Props of ShareComposer: whose draft it is, what to choose from, and what to show. */
export interface ShareComposerProps
  extends
    Pick<StoredDraftOptions, 'storageKey' | 'owner' | 'storage' | 'variables' | 'maxRecipients'>,
    Pick<UseRecipientsOptions, 'customers' | 'load' | 'searchIndex' | 'disabledReason' | 'customerNote'>,
    Omit<UseShareOptions, 'draft' | 'message' | 'target'> {
  /** A draft of the host's own, in place of `storageKey`, `owner`, `defaultMessage`, `variables` and `maxRecipients`. */
  readonly draft?: StoredShareDraft
  /** What it begins with. Attachments may be `locked`, and with `isTextLocked` the text is. */
  readonly defaultMessage?: ShareDraftValue
  /** The company's library. */
  readonly materials?: MaterialPort
  /** What the member may attach. Default image, video, file. */
  readonly kinds?: AttachmentPickerProps['kinds']
  /** What to show, in this order, but for material, which comes first in WeCom for Windows. Default: all, and material only with `materials`. */
  readonly parts?: readonly ComposerPart[]
  /** Draws something in place of a part; the part is given, to be drawn inside. */
  readonly slots?: Partial<Readonly<Record<ComposerPart, (part: ReactNode) => ReactNode>>>
  /** A `sheet` covers the page while it is `open`. Default `page`. */
  readonly presentation?: 'page' | 'sheet'
  readonly open?: boolean
  readonly onClose?: () => void
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: KitLocale
}

/** A part of the composer. */
export type ComposerPart = 'material' | 'text' | 'attachments' | 'recipients' | 'preview' | 'share'

const PARTS: readonly ComposerPart[] = ['material', 'text', 'attachments', 'recipients', 'preview', 'share']

/**
 * The whole screen for a message to customers: company material, text, attachments, customers, preview, button. With `storageKey` and `owner`
 * the draft outlives the app.
 */
export function ShareComposer(props: ShareComposerProps) {
  const { presentation = 'page', open = true, onClose = doNothing, owner, storageKey, draft } = props
  const provided = useContext(LocaleContext)
  const locale = props.locale ?? provided
  const strings = locale?.composer ?? composerZhCN
  if (presentation === 'sheet' && !open) return null
  // Another owner is another screen, so that nothing of the first is shown or sent, a run under way included.
  const key = JSON.stringify([owner?.corpId, owner?.memberId, storageKey])
  const Composer = draft ? Parts : OwnComposer
  const composer = <Composer key={key} {...{ props, strings, locale }} draft={draft as StoredShareDraft} />
  if (presentation === 'page') return composer
  return (
    <Layer isSheet title={strings.title} close={strings.close} onClose={onClose}>
      {composer}
    </Layer>
  )
}

interface InnerProps {
  readonly props: ShareComposerProps
  readonly strings: ComposerStrings
  readonly locale: KitLocale | undefined
}

function OwnComposer(inner: InnerProps) {
  const { storageKey, owner, storage, variables, maxRecipients, materials, defaultMessage } = inner.props
  const draft = useStoredShareDraft({
    ...{ storageKey, owner, variables, maxRecipients, materials },
    ...(storage && { storage }),
    defaultValue: defaultMessage,
  })
  return <Parts {...inner} draft={draft} />
}

function Parts({ props, strings, locale, draft }: InnerProps & { readonly draft: StoredShareDraft }) {
  const { customers, load, searchIndex, disabledReason, customerNote } = props
  const { materials, slots = {}, className = '', id } = props
  const { idOf, places, focusRequest, leadTo, show } = usePlaces()
  const controls = useRecipients({ draft, customers, load, searchIndex, disabledReason, customerNote })
  const ofLocale = locale && { locale }
  const parts: Readonly<Record<ComposerPart, ReactNode>> = {
    material: materials && (
      <MaterialPart id={`${idOf('material')}-row`} {...{ draft, materials, strings, locale }} />
    ),
    text: (
      <FocusRequest.Provider value={focusRequest}>
        <MessageEditor {...ofLocale} />
      </FocusRequest.Provider>
    ),
    attachments: <AttachmentPicker {...ofLocale} {...(props.kinds && { kinds: props.kinds })} />,
    recipients: <RecipientsPart id={`${idOf('recipients')}-row`} {...{ controls, strings, locale }} />,
    preview: <MessagePreview {...ofLocale} />,
    share: (
      <ComposerShare
        {...{ draft, controls, strings, locale }}
        onBlocker={leadTo}
        onEnded={() => show('share')}
        share={shareOptionsOf(props)}
      />
    ),
  }
  const shown = useOrder(props.parts ?? PARTS).filter((part) => parts[part])
  return (
    <ShareDraftProvider draft={draft}>
      <View
        className={`wqs-composer ${className}`.trim()}
        {...(id !== undefined && { id })}
        {...useReaderText().root}
      >
        <Warnings {...{ strings, locale, draft }} />
        {shown.map((part) => (
          <View
            key={part}
            id={idOf(part)}
            ref={(place) => void (places.current[part] = place as Place | null)}
            className={`wqs-composer__part wqs-composer__part--${part}`}
          >
            {part !== 'share' && <View className="wqs-composer__title">{strings.parts[part]}</View>}
            {slots[part]?.(parts[part]) ?? parts[part]}
          </View>
        ))}
      </View>
    </ShareDraftProvider>
  )
}

/** Milliseconds until what React has drawn has its height: Taro's elements draw later. */
const DRAWN_MS = 100

const TILE = '.wqs-attach__tile'

interface Place extends FocusScope {
  /** Absent in jsdom. */
  scrollIntoView?(options: { readonly block: 'nearest'; readonly behavior: 'smooth' }): void
}

/** Where each part is, and the way to one of its fields. */
function usePlaces() {
  const [ownId] = useState(createId)
  const idOf = (part: ComposerPart): string => `wqs-composer-${ownId}-${part}`
  const places = useRef<Partial<Record<ComposerPart, Place | null>>>({})
  const [focusRequest, setFocusRequest] = useState(0)
  const leadTo = ({ part, at }: Blocker): void => {
    const place = places.current[part]
    // A tile has a second button, which removes it. A host's own part may have no tiles.
    const fields = part === 'attachments' ? TILE : undefined
    // A browser scrolls to what gets the focus.
    if (process.env.TARO_ENV === 'h5' && place && (focusInside(place, fields, at) || focusInside(place)))
      return
    scrollToElement(idOf(part))
    if (part === 'text') setFocusRequest(focusRequest + 1)
  }
  const { clock } = useShareKit()
  const timer = useRef<TimerId>()
  useEffect(() => () => clock.clearTimeout(timer.current), [clock])
  const show = (part: ComposerPart): void => {
    clock.clearTimeout(timer.current)
    timer.current = clock.setTimeout(() => {
      if (process.env.TARO_ENV === 'h5')
        places.current[part]?.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' })
      else scrollToElement(idOf(part))
    }, DRAWN_MS)
  }
  return { idOf, places, focusRequest, leadTo, show }
}

/** In WeCom for Windows the library stands first, because its client may have no picker for files of chats. */
function useOrder(parts: readonly ComposerPart[]): readonly ComposerPart[] {
  const { platform } = useShareKit().wecom.describeClient()
  if (platform !== 'windows' || !parts.includes('material')) return parts
  return ['material', ...parts.filter((part) => part !== 'material')]
}

function shareOptionsOf(props: ShareComposerProps): UseShareOptions {
  const { trace, beforeShare, onRecipientsUnsupported } = props
  const { onShared, onCancelled, onStopped, onInvalid, onFailed, onUnknown } = props
  const given = {
    ...{ trace, beforeShare, onRecipientsUnsupported, onShared, onCancelled },
    ...{ onStopped, onInvalid, onFailed, onUnknown },
  } satisfies { [Name in keyof Omit<UseShareOptions, 'draft' | 'message' | 'target'>]-?: unknown }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

interface WarningsProps extends Omit<InnerProps, 'props'> {
  readonly draft: StoredShareDraft
}

/** What a member should know before they compose: that this client cannot share, or that the phone cannot store. */
function Warnings({ strings, locale, draft }: WarningsProps) {
  const availability = useShareAvailability()
  const { getState, subscribe } = draft.storage
  const storage = useSyncExternalStore(subscribe, getState, getState)
  return (
    <>
      {availability.phase === 'unavailable' && (
        <Notice line={sentenceOf(availability.failure, locale?.share ?? shareZhCN, false)} />
      )}
      {storage.phase === 'failed' && <Notice line={strings.notStored} />}
    </>
  )
}

function doNothing(): void {
  // The host closes it by itself.
}
