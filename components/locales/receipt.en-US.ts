import { reportEnUS } from './en-US.ts'
import type { ReceiptStrings } from './ReceiptStrings.ts'

export const receiptEnUS: ReceiptStrings = {
  title: 'Who got it',
  open: 'See who got it',
  loading: 'Asking WeCom…',
  refresh: 'Update',
  askedAt: (date) => `Asked at ${timeOf(date)}`,
  statuses: {
    sent: 'Sent',
    unsent: 'Not sent yet',
    notFriend: 'Not sent: no longer a friend',
    alreadyMessaged: 'Not sent: had another mass message',
  },
  moment: { visible: 'Customers who can see it', comments: 'Comments', likes: 'Likes' },
  byContent: 'Found by time and content, so it may be another message.',
  sentGroupsOnly: 'WeCom lists only the groups that it was sent to.',
  pending: 'WeCom has no record of it yet. Look again in a while.',
  ambiguous: (candidates) =>
    candidates > 1
      ? `${candidates} records are alike, and it cannot be told which one it is. Look in WeCom.`
      : 'One record is alike, and it cannot be told whether it is this one. Look in WeCom.',
  none: 'There is no record of it: it may not have been sent, or was changed in WeCom. Look in WeCom.',
  failures: {
    refused: 'This app may not see who got it yet. Ask your administrator to allow it.',
    offline: 'There is no network. Check it and retry.',
    'too-often': 'Asked too often. Try again in a while.',
    session: 'Your login has expired. Close the mini-program and open it again.',
    other: 'Could not find out who got it. Please try again later.',
  },
  retry: 'Retry',
  report: reportEnUS,
  namesOf: (status) => `Names: ${status}`,
  namesLoading: 'Loading the names…',
  namesFailed: 'Not all names were loaded. Please retry.',
  unnamed: { customers: 'Customer not in the list', groups: 'Group without a name' },
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
