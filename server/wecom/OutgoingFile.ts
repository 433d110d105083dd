/** A file on its way to WeCom. `chunks` can be asked for again, so that a failed upload can be repeated. */
export interface OutgoingFile {
  /** What the customer sees. Free of control characters. */
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  chunks(): AsyncIterable<Uint8Array>
}
