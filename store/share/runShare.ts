import type { Failure } from '../../protocol/failures/Failure.ts'
import { isFailure, readRaw } from '../../protocol/failures/readRaw.ts'
import {
  createShareFailure,
  type ShareFailure,
  type ShareFailureCode,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import type { ShareIssuePath } from '../../protocol/message/ShareIssue.ts'
import type { ShareMessage, SharePayload } from '../../protocol/message/ShareMessage.ts'
import { recipientsOf } from '../../protocol/targets/featuresOf.ts'
import { type CheckedMessage, checkMessage } from './checkMessage.ts'
import { checkSession, handOver } from './handOver.ts'
import type { RunContext } from './RunContext.ts'
import { ended, failed, OVER, type RunEnd, type Step } from './RunEnd.ts'
import type { ShareableDraft } from './ShareableDraft.ts'
import type { BeforeShareAnswer, ShareRequest } from './ShareRequest.ts'
import type { ShareEnding } from './ShareStatus.ts'

/**
 * The way of a message: check → (upload) → ask the host → check → (trace → check) → client → session → hand over. Each stage takes what
 * the one before it gave and gives a value or an end, so that what is handed over is what the last check gave. What a trace marked is longer,
 * so it is checked anew. Never rejects.
 */
export function runShare(request: ShareRequest, context: RunContext): Promise<ShareEnding> {
  const { draft, trace } = request
  // At once, because listeners are told at the tap what kind of message it is.
  const first = checkFirst(request, context)
  context.report({ phase: 'preparing' }, first?.payload)
  const next = unlessOver(context)

  return Promise.resolve({ message: request.message })
    .then(next((given) => (draft ? uploadMedia(draft, request, context) : given)))
    .then(next(({ message }) => askHost(message, request, context)))
    .then(next(({ message }) => checkAgain(message, request, context, first)))
    .then(
      next((payload) => (trace ? trace(payload).then((marked) => checkAgain(marked, {}, context)) : payload)),
    )
    .then(next((payload) => checkClient(payload, request, context)))
    .then(next((payload) => checkSession(payload, context)))
    .then(next((session) => handOver(session, context)))
    .then(
      ({ ending }) => ending,
      // A port that breaks its word ends the run, not the app.
      (error: unknown) => failed(toShareFailure(error)).ending,
    )
}

/** Goes on to a stage with what the one before it gave, unless that was the end or nobody waits any more. */
function unlessOver({ signal }: RunContext) {
  return <In extends object, Out>(stage: (value: In) => Step<Out> | Promise<Step<Out>>) =>
    (step: Step<In>): Step<Out> | Promise<Step<Out>> => {
      if ('ending' in step) return step
      return signal.aborted ? OVER : stage(step)
    }
}

interface Given {
  readonly message: unknown
}

/** Undefined: a draft whose media are missing. */
function checkFirst(request: ShareRequest, context: RunContext): CheckedMessage | undefined {
  const { draft } = request
  if (!draft) return checkMessage(request.message, request, context)
  const message = quietly(() => draft.toMessage(context.target))
  return message && checkMessage(message, request, context)
}

function uploadMedia(
  draft: ShareableDraft,
  { recipients }: ShareRequest,
  { target, signal, report }: RunContext,
): Promise<Step<Given>> {
  let isWaiting = true
  const isIgnored = (path: ShareIssuePath): boolean =>
    recipients === 'reselect' && path[0] === target.rules.recipients?.field
  const stop = (): RunEnd | undefined => {
    const issues = draft
      .validate(target)
      .filter(({ severity, path }) => severity === 'error' && !isIgnored(path))
    return issues.length > 0 ? ended({ type: 'invalid', issues }) : undefined
  }
  const wait = (): Step<Given> | Promise<Step<Given>> => {
    const stopped = stop()
    if (stopped) return stopped
    return draft
      .whenReady({
        target,
        signal,
        // A draft may tell on after this, because its uploads are its own.
        report: ({ sent, total }) => isWaiting && report({ phase: 'uploading', sent, total }),
      })
      .then((failure) => {
        isWaiting = false
        const message = failure ? undefined : draft.toMessage(target)
        if (!message) return failed(uploadFailure(failure))
        // The draft may have learnt more meanwhile, such as that a material was withdrawn.
        return stop() || { message }
      })
  }
  return new Promise<Step<Given>>((resolve) => resolve(wait())).catch((error: unknown) =>
    failed(hostFailure('upload-failed', error)),
  )
}

function uploadFailure(failure: Failure | undefined): ShareFailure {
  if (!failure) return createShareFailure('upload-failed')
  return failure.code === 'upload-failed' ? toShareFailure(failure) : hostFailure('upload-failed', failure)
}

function askHost(
  message: unknown,
  { beforeShare }: ShareRequest,
  context: RunContext,
): Step<Given> | Promise<Step<Given>> {
  if (!beforeShare) return { message }
  const { shareId } = context
  return ask(() => beforeShare(message as ShareMessage, { shareId }), context).then(
    (answer) => readAnswer(answer, message),
    (error: unknown) => failed(isFailure(error) ? toShareFailure(error) : hostFailure('unknown', error)),
  )
}

function readAnswer(answer: BeforeShareAnswer | null, message: unknown): Step<Given> {
  if (answer === false) return ended({ type: 'cancelled', by: 'host' })
  if (!answer) return { message }
  if (!('stop' in answer) || typeof answer.stop !== 'string') return { message: answer }
  const { stop, path } = answer
  return ended({ type: 'stopped', reason: stop, ...(path && { path }) })
}

/** A person may be reading, so that nothing times out and other buttons are free until the run goes on. */
function ask<Answer>(question: () => Answer | PromiseLike<Answer>, { report }: RunContext): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = question()
    if (typeof (answer as PromiseLike<Answer> | undefined)?.then === 'function') report({ phase: 'asking' })
    resolve(answer)
  })
}

function checkAgain(
  message: unknown,
  request: ShareRequest,
  context: RunContext,
  first?: CheckedMessage,
): Step<SharePayload> {
  const { issues, payload } =
    first && first.message === message ? first : checkMessage(message, request, context)
  context.report({ phase: 'preparing' }, payload)
  return issues[0] ? ended({ type: 'invalid', issues }) : payload
}

function checkClient(
  payload: SharePayload,
  { onRecipientsUnsupported }: ShareRequest,
  context: RunContext,
): Promise<Step<SharePayload>> {
  const { text, attachments } = payload
  const { ports, target } = context
  const recipients = recipientsOf(payload)
  return ports.wecom.preflight({ target, payload }).then((failure) => {
    if (!failure) return payload
    if (failure.details.feature !== 'recipients' || !onRecipientsUnsupported || !recipients)
      return failed(failure)
    if (context.signal.aborted) return OVER
    return ask(() => onRecipientsUnsupported(recipients), context).then(
      (answer) => {
        if (answer !== 'reselect') return failed(failure)
        const without = Object.freeze({ ...(text && { text }), attachments })
        context.report({ phase: 'preparing' }, without)
        return without
      },
      // A host that fails to answer leaves the question to the member.
      () => failed(failure),
    )
  })
}

/** The host's own failure is the cause; its other words are kept, and not read as if they were WeCom's. */
function hostFailure(code: ShareFailureCode, error: unknown): ShareFailure {
  return createShareFailure(code, readRaw(error), {}, isFailure(error) ? error : undefined)
}

function quietly<Value>(ask: () => Value): Value | undefined {
  try {
    return ask()
  } catch {
    // What a draft throws is told by the stage that waits for it.
  }
}
