import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { composeZhCN } from '../locales/zh-CN.ts'
import { describeUpload } from '../locales/describeUpload.ts'
import type { KitLocale } from '../locales/KitLocale.ts'

/** Describes a failed upload with its attachment, and a library that could not be asked. It leaves all other problems to the button. */
export const describeDraftProblem: ShareDraft['describe'] = (problem, locale) => {
  if (!('remedy' in problem)) return undefined
  const { compose = composeZhCN } = (locale ?? {}) as Partial<KitLocale>
  const { path = [] } = problem.details as { readonly path?: readonly unknown[] }
  if (path[0] === 'materials') return compose.materialsUnchecked
  return describeUpload(problem, compose.media, () => compose.media.kinds.file)
}
