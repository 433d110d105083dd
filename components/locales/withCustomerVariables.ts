import type { Customer } from '../../ports/CustomerPort.ts'
import type { DraftVariables } from '../../store/draft/createVariableFiller.ts'

/** With the host's variables, those that name the customer who is chosen. The host's win. */
export function withCustomerVariables(variables: DraftVariables | undefined): DraftVariables | undefined {
  return variables && { ...customerVariables, ...variables }
}

/** As the member calls them. */
function addressOf({ remark, name }: Customer): string | undefined {
  return remark || name || undefined
}

/** In each language that the kit speaks. */
const customerVariables: DraftVariables = { 客户称呼: addressOf, 'customer name': addressOf }
