import type { MediaFailureCode, MediaFailureDetails } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'

/** What is said of one medium's failure: its name, and the figures. */
export interface FailedMedium extends MediaFailureDetails {
  readonly name: string
}

/** Why a medium was not picked or uploaded, and what to do. Apart from the strings of sharing: a lone ShareButton picks nothing. */
export interface MediaStrings {
  readonly kinds: Readonly<Record<MediaKind | 'link' | 'miniprogram', string>>
  readonly failures: { readonly [Code in MediaFailureCode]: string | ((medium: FailedMedium) => string) }
}
