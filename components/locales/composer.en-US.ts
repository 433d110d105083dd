import type { ComposerStrings, MaterialStrings } from './KitLocale.ts'

export const materialEnUS: MaterialStrings = {
  report: { copy: 'Copy error details', copied: 'Copied', failed: 'Could not copy. Take a screenshot' },
  search: 'Search texts and material',
  all: 'All',
  attachments: (count) => `${count} attachment${count === 1 ? '' : 's'}`,
  fixed: 'Cannot be changed',
  loading: 'Loading…',
  loadFailed: 'The material could not be loaded. Try again later.',
  offline: 'No network. The material could not be loaded. Check the network and try again.',
  retry: 'Try again',
  more: 'Load more',
  empty: 'No material found',
}

export const composerEnUS: ComposerStrings = {
  title: 'Message to customers',
  parts: {
    material: 'Company material',
    text: 'Text',
    attachments: 'Attachments',
    recipients: 'Customers',
    preview: 'What the customer sees',
  },
  chooseMaterial: 'Choose texts or material',
  removeMaterial: (title) => `Take out “${title}”`,
  chooseRecipients: 'Choose customers',
  chosen: (count, names) => `${count} chosen: ${names.join(', ')}${count > names.length ? '…' : ''}`,
  only: (name) => `To ${name}`,
  unlistedOnly: (count) => `${count} customer${count === 1 ? '' : 's'} chosen`,
  blockers: 'Before this can be sent:',
  failedUpload: (name) => `“${name}” was not uploaded. Please see to it.`,
  advice: (count, messaged) => `${count} chosen, ${messaged} of whom may not receive it today.`,
  deselect: 'Deselect these',
  handedOver: (time) => `Handed over on ${time}`,
  again: 'Send again',
  askAgain: (time) => `This was handed over on ${time}. Send it again?`,
  cancel: 'Cancel',
  startNew: 'Write a new one',
  cleared: 'Cleared',
  undo: 'Undo',
  done: 'Done',
  close: 'Close',
  nothingLost: 'What you edited is kept.',
  notStored: 'The phone cannot store the draft. It is lost when the app is closed.',
  time: (date) => `${MONTHS[date.getMonth()] ?? ''} ${date.getDate()}, ${clockOf(date)}`,
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function clockOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
