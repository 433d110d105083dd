import type { Customer, CustomerPort } from '../../ports/CustomerPort.ts'
import type { CustomerGroup, GroupPort } from '../../ports/GroupPort.ts'

/**
 * Lists groups where customers are listed: `<RecipientSelector load={groupsAsCustomers(listGroups)} max={2000} />`. What is chosen are
 * `chatIds` for the target `groups`.
 */
export function groupsAsCustomers(listGroups: GroupPort): CustomerPort {
  return (cursor) =>
    listGroups(cursor).then(({ groups, nextCursor }) => ({
      customers: groups.map(asCustomer),
      ...(nextCursor !== undefined && { nextCursor }),
    }))
}

function asCustomer({ chatId, name, createdAt }: CustomerGroup): Customer {
  return {
    externalUserId: chatId,
    name: name || chatId,
    ...(createdAt !== undefined && { addedAt: createdAt }),
  }
}
