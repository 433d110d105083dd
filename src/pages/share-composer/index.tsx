import { useRouter } from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { type BeforeShare, type Customer, readShareQuery, ShareComposer } from 'taro-wecom-share'
import type { CustomerNote } from 'taro-wecom-share/advanced'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import { DemoMedia } from '../../client/demoClient.tsx'
import { createLibrary } from '../../library/createLibrary.ts'
import { useStrings } from '../../locale/useStrings.ts'
import { makeCustomers } from '../../recipients/makeCustomers.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { findProduct } from '../../shop/goods.ts'
import { messageOf } from '../../shop/messageOf.ts'
import { ProductStrip } from '../../shop/ProductStrip.tsx'

/**
 * The whole composer, of a member whom `?member=` names; with `?product=` in a shop, where the message begins with a product. Some customers
 * had a message today, so that the advice is seen.
 */
export default function ShareComposerPage() {
  const { library, shop } = useStrings()
  const { member = 'zhang', product: asked = '' } = readShareQuery(useRouter().params)
  const product = findProduct(asked)
  const materials = useMemo(() => createLibrary(library), [library])
  const [customers] = useState(makeMessagedCustomers)
  const { notes, forbidden } = library
  const customerNote = useCallback(
    ({ lastMessagedAt, addedAt }: Customer): CustomerNote | undefined => {
      if (lastMessagedAt !== undefined) return { text: notes.messaged, tone: 'warning' }
      return addedAt === undefined ? undefined : { text: notes.fresh, tone: 'good' }
    },
    [notes],
  )
  const beforeShare: BeforeShare = ({ text }) =>
    text?.content?.includes(forbidden.word) ? { stop: forbidden.stop } : undefined
  return (
    <PageShell page="share-composer" hasUploads>
      <DemoMedia>
        {product && <ProductStrip product={product} />}
        <ShareComposer
          id="composer"
          storageKey={product ? `demo-${product.id}` : 'demo'}
          owner={{ corpId: 'demo', memberId: member }}
          materials={materials}
          variables={library.variables}
          kinds={['image', 'video', 'file', 'link']}
          customers={customers}
          customerNote={customerNote}
          searchIndex={createCustomerIndexInSlices}
          beforeShare={beforeShare}
          {...(product && { defaultMessage: messageOf(product, shop) })}
        />
      </DemoMedia>
    </PageShell>
  )
}

/** 132 of 320 had a message a moment ago, and some of the others are new. */
function makeMessagedCustomers(): readonly Customer[] {
  const now = Date.now()
  return makeCustomers(320).map(({ addedAt: _, ...customer }, at) => {
    if ((at * 33) % 80 < 33) return { ...customer, lastMessagedAt: now }
    return at % 9 === 0 ? { ...customer, addedAt: now } : customer
  })
}
