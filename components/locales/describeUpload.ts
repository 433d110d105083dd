import { causesOf } from '../../protocol/failures/causesOf.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import { describeMedia } from './describeMedia.ts'
import type { MediaStrings } from './KitLocale.ts'

/**
 * Names the attachment that was not uploaded, and says why. It serves as a draft's `describe`.
 *
 * @param nameAt names the attachment at a position, if the failure does not
 * @returns undefined if it is no failure of an upload, or its cause has no sentence here
 */
export function describeUpload(
  failure: Failure,
  strings: MediaStrings,
  nameAt: (index: number) => string | undefined,
): string | undefined {
  if (failure.code !== 'upload-failed') return undefined
  const { name, path: [, index] = [] } = failure.details as UploadPlace
  const cause = causesOf(failure)
    .reverse()
    .find(({ code }) => Object.keys(strings.failures).includes(code))
  const known = name ?? (typeof index === 'number' ? nameAt(index) : undefined)
  return cause && known && describeMedia(cause as MediaFailure, known, strings)
}

type UploadPlace = Pick<ShareFailureDetails, 'name' | 'path'>
