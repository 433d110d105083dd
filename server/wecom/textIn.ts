import type { WecomAnswer } from './requestWecom.ts'
import { WecomError } from './WecomError.ts'

/** Reads a text that WeCom's answer must hold. */
export function textIn(answer: WecomAnswer, key: string, path: string): string {
  const value = answer[key]
  if (typeof value !== 'string' || value === '') {
    throw WecomError.unanswered(path, `the answer has no ${key}`)
  }
  return value
}
