import type { WecomAnswer } from './requestWecom.ts'

/** The objects of a list in WeCom's answer; none where it is no list. What is no object in it counts as an empty one. */
export function objectsIn(value: unknown): readonly WecomAnswer[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}

/** The value, if it is an object; else an empty one. */
export function objectOf(value: unknown): WecomAnswer {
  return typeof value === 'object' && value !== null ? (value as WecomAnswer) : {}
}
