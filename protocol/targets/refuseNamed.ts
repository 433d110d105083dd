import { namesOf, readProperty, type AddIssue } from '../message/parseField.ts'
import { RECIPIENT_NAME } from '../message/parseMessage.ts'

/** Of a target that names nobody: whom a message names would be lost without a word. */
export function refuseNamed(addIssue: AddIssue, source: object): void {
  for (const name of namesOf(source)) {
    const value = RECIPIENT_NAME.test(name) && readProperty(source, name)
    const isNobody = !value || (Array.isArray(value) && value.length === 0)
    if (!isNobody) addIssue('unknown-field', [name], {})
  }
}
