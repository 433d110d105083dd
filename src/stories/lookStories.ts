import * as sizesAndTypes from './share-button/SizesAndTypes.tsx'
import sizesAndTypesSource from './share-button/SizesAndTypes.tsx?raw'
import * as states from './share-button/States.tsx'
import statesSource from './share-button/States.tsx?raw'
import * as toast from './share-button/Toast.tsx'
import toastSource from './share-button/Toast.tsx?raw'
import * as customChildren from './share-button/CustomChildren.tsx'
import customChildrenSource from './share-button/CustomChildren.tsx?raw'
import * as renderProp from './share-button/RenderProp.tsx'
import renderPropSource from './share-button/RenderProp.tsx?raw'
import type { Story } from './Story.ts'

export const lookStories: readonly Story[] = [
  { id: 'sizes-and-types', file: sizesAndTypes, source: sizesAndTypesSource },
  { id: 'states', file: states, source: statesSource },
  { id: 'toast', file: toast, source: toastSource },
  { id: 'custom-children', file: customChildren, source: customChildrenSource },
  { id: 'render-prop', file: renderProp, source: renderPropSource },
]
