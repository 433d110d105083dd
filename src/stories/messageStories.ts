import * as textOnly from './share-button/TextOnly.tsx'
import textOnlySource from './share-button/TextOnly.tsx?raw'
import * as image from './share-button/Image.tsx'
import imageSource from './share-button/Image.tsx?raw'
import * as link from './share-button/Link.tsx'
import linkSource from './share-button/Link.tsx?raw'
import * as miniprogram from './share-button/Miniprogram.tsx'
import miniprogramSource from './share-button/Miniprogram.tsx?raw'
import * as video from './share-button/Video.tsx'
import videoSource from './share-button/Video.tsx?raw'
import * as file from './share-button/File.tsx'
import fileSource from './share-button/File.tsx?raw'
import * as nineMixed from './share-button/NineMixed.tsx'
import nineMixedSource from './share-button/NineMixed.tsx?raw'
import * as longestText from './share-button/LongestText.tsx'
import longestTextSource from './share-button/LongestText.tsx?raw'
import * as recipients from './share-button/Recipients.tsx'
import recipientsSource from './share-button/Recipients.tsx?raw'
import * as beforeShare from './share-button/BeforeShare.tsx'
import beforeShareSource from './share-button/BeforeShare.tsx?raw'
import type { Story } from './Story.ts'

export const messageStories: readonly Story[] = [
  { id: 'text-only', file: textOnly, source: textOnlySource },
  { id: 'image', file: image, source: imageSource },
  { id: 'link', file: link, source: linkSource },
  { id: 'miniprogram', file: miniprogram, source: miniprogramSource },
  { id: 'video', file: video, source: videoSource },
  { id: 'file', file: file, source: fileSource },
  { id: 'nine-mixed', file: nineMixed, source: nineMixedSource },
  { id: 'longest-text', file: longestText, source: longestTextSource },
  { id: 'recipients', file: recipients, source: recipientsSource },
  { id: 'before-share', file: beforeShare, source: beforeShareSource },
]
