import type { TestBackend } from '../support/startTestBackend.ts'

/** Something that a client ought not to send, and what comes of it. */
export interface BadInput {
  readonly title: string
  /** Status and code. */
  readonly ends: string
  send(context: BadInputContext): Promise<Ending>
}

export interface BadInputContext {
  readonly backend: TestBackend
  /** zhangsan's. */
  readonly token: string
}

export interface Ending {
  readonly status: number
  /** The whole answer, head included where it was read as bytes. */
  readonly text: string
  readonly contentType: string
}

export async function endingOf(response: Response): Promise<Ending> {
  const contentType = response.headers.get('content-type') ?? ''
  return { status: response.status, text: await response.text(), contentType }
}
