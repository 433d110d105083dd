import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { composeZhCN } from '../locales/compose.zh-CN.ts'
import { describeMedium } from '../locales/describeMedium.ts'
import type { KitLocale } from '../locales/ShareStrings.ts'

/** Says of a failed upload which attachment it was, and why. Everything else the button says in its own words. */
export const describeDraftProblem: ShareDraft['describe'] = (problem, locale) => {
  if (!('cause' in problem) || problem.code !== 'upload-failed' || !problem.cause) return undefined
  const { name = '' } = problem.details as ShareFailureDetails
  const { compose = composeZhCN } = (locale ?? {}) as Partial<KitLocale>
  return describeMedium(toMediaFailure(problem.cause), name || compose.media.kinds.file, compose.media)
}
