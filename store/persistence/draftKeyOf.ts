/** Whose draft it is. Phones are shared in shops, so a draft of another owner is neither shown nor sent. */
export interface DraftOwner {
  readonly corpId: string
  readonly memberId: string
}

const ROOT = 'wqs-draft'

/** What the keys of all drafts of one owner begin with; without an owner, those of everyone's. */
export function draftKeyPrefix(owner?: DraftOwner): string {
  return [ROOT, ...(owner ? [owner.corpId, owner.memberId] : [])]
    .map((part) => `${escapePart(part)}/`)
    .join('')
}

/** What the keys of one draft begin with. */
export function draftKeyOf(owner: DraftOwner, storageKey: string): string {
  return `${draftKeyPrefix(owner)}${escapePart(storageKey)}/`
}

/** A slash in an id would let one owner's keys begin like another's. */
function escapePart(part: string): string {
  return part.replace(/[%/]/g, (character) => (character === '/' ? '%2F' : '%25'))
}
