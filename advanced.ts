// For who builds what the kit's components do not: own lists of customers, own pickers, own ways to upload, own readings of a run.

// Customers and who is chosen
export {
  type RecipientControls,
  useRecipients,
  type UseRecipientsOptions,
} from './hooks/recipients/useRecipients.ts'
export { useIsSelected } from './hooks/recipients/useIsSelected.ts'
export { useSelectionSummary } from './hooks/recipients/useSelectionSummary.ts'
export {
  createSelection,
  type Selection,
  type SelectionOptions,
  type SelectionSummary,
} from './store/recipients/createSelection.ts'
export type { LetterGroup } from './store/recipients/Alphabet.ts'
export type { CustomersLoading } from './store/recipients/CustomersState.ts'
export type { CustomerFinder, FoundRange } from './store/recipients/CustomerFinder.ts'
export type { CustomerNote } from './ports/CustomerNote.ts'
export type { DisabledReason } from './store/recipients/SelectionState.ts'
export type { TagFilter } from './store/recipients/TagFilter.ts'

// Files and uploads
export { createUploader, type UploaderOptions } from './platform/backend/createUploader.ts'
export { createFilePicker, type FilePickerOptions } from './platform/runtime.ts'
export type { TimerId } from './ports/ClockPort.ts'
export type { PickResult } from './ports/PickPort.ts'
export type { MediaToUpload, UploadProgress, UploadTask } from './ports/UploadPort.ts'

// Where drafts are stored
export { deviceStorage } from './platform/everywhere/deviceStorage.ts'
export type { StoragePort } from './ports/StoragePort.ts'
export type { StoredShareDraftOptions } from './components/ShareDraftProvider/createStoredShareDraft.ts'
export type { UseStoredShareDraftOptions } from './components/ShareDraftProvider/useStoredShareDraft.ts'
export type { DraftStorage, StoredShareDraft } from './store/persistence/StoredShareDraft.ts'

// The company's material, and what is filled in
export type { MaterialAttachment, MaterialPage, MaterialQuery, MaterialStatus } from './ports/MaterialPort.ts'
export type { DraftMaterial } from './store/draft/DraftMaterial.ts'
export type { DraftVariables } from './store/draft/createVariableFiller.ts'

// A run, seen closely
export type { ShareKit } from './hooks/ShareKitContext.ts'
export type { PageCardOptions } from './hooks/share/usePageCard.ts'
export type { CanShare } from './store/share/askAvailability.ts'
export type { RunSignal } from './store/share/RunSignal.ts'
export type { DraftReadyContext, ShareableDraft } from './store/share/ShareableDraft.ts'
export type { MessageDigest, ShareStep } from './store/share/ShareEvent.ts'
export type {
  BeforeShareAnswer,
  RecipientsUnsupportedAnswer,
  ShareRequest,
  ShareStop,
} from './store/share/ShareRequest.ts'
export type { ShareEnding } from './store/share/ShareStatus.ts'

// Parts of the composer
export type { MaterialPickerProps } from './components/MaterialPicker/MaterialPicker.tsx'
export type { ComposerPart } from './components/ShareComposer/ShareComposer.tsx'

// Words of a language
export type { LocaleId } from './components/locales/KitLocale.ts'
export type { RecipientStrings } from './components/locales/KitLocale.ts'
export type { ShareStrings } from './components/locales/KitLocale.ts'
export type { ComposerStrings, MaterialStrings } from './components/locales/KitLocale.ts'
