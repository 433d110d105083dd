import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { type Customer, readShareQuery, ShareComposer } from 'taro-wecom-share'
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
          searchIndex={createCustomerIndexInSlices}
          {...(product && { defaultMessage: messageOf(product, shop) })}
        />
      </DemoMedia>
    </PageShell>
  )
}

/** Two of five had a message a moment ago. */
function makeMessagedCustomers(): readonly Customer[] {
  const lastMessagedAt = Date.now()
  return makeCustomers(320).map((customer, at) => (at % 5 < 2 ? { ...customer, lastMessagedAt } : customer))
}
