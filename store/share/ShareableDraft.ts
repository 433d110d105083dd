import type { UploadProgress } from '../../ports/UploadPort.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import type { RunSignal } from './RunSignal.ts'

/**
 * A message that is still being composed, as far as a run and ShareButton know it. They import nothing else of drafts, so that a lone button
 * carries no upload and no sentence about one.
 */
export interface ShareableDraft {
  /**
   * Everything that is wrong with the draft, but for media that are still to be uploaded. An error ends the run. Asked before it uploads,
   * and again after that.
   *
   * @param target whose rules it is checked against. Default: customers
   */
  validate(target?: AnyTarget): readonly ShareIssue[]
  /**
   * Waits until all media are on WeCom. What the draft uploads goes on when the run is abandoned, because it is the draft's.
   *
   * @returns what keeps it from being ready: `createShareFailure('upload-failed', undefined, { name, path }, cause)` names the attachment,
   * and any other failure is made the cause of an `upload-failed` without a name. Undefined: `toMessage` gives the message.
   */
  whenReady(context: DraftReadyContext): Promise<Failure | undefined>
  /**
   * The message in its wire form; undefined while media are missing. The same object as long as nothing has changed.
   *
   * @param target for one that takes no customers, those of the draft are left out. Default: customers
   */
  toMessage(target?: AnyTarget): ShareMessage | undefined
  /** The company's material in it, for statistics. */
  materialIds?(): readonly string[]
  /**
   * Says what keeps the draft from being shared, in words that name its parts: 「春茶.jpg」没有上传成功…
   *
   * @param locale the sentences of the button or its provider; undefined where there are none, and the draft brings its own
   * @returns undefined: the button says it in its own words
   */
  describe(problem: ShareIssue | Failure, locale: object | undefined): string | undefined
}

/** What a run gives a draft to wait by. */
export interface DraftReadyContext {
  /** Absent: customers. */
  readonly target?: AnyTarget
  readonly signal: RunSignal
  /** Bytes over all media of the draft; told to the member. */
  readonly report: (progress: UploadProgress) => void
}
