// @ts-check
// Names that were given up, so that one thing has one name. Each with the name to use instead.

/**
 * @typedef {object} RetiredWord
 * @property {string} word
 * @property {string} instead
 * @property {boolean} [asProperty] only the name of a property is meant, because the word itself is common
 * @property {boolean} [inKit] only the kit's sources gave it up
 */

const asProperty = true
const inKit = true

/** @type {readonly RetiredWord[]} */
export const retiredWords = [
  { word: 'whereabouts', instead: 'environment' },
  { word: 'Whereabouts', instead: 'Environment' },
  { word: 'passes', instead: 'retryable', asProperty },
  { word: 'RefusedFile', instead: 'FileRejection' },
  { word: 'dismissRefused', instead: 'clearRejections' },
  { word: 'goOn', instead: 'fetchNextPage', asProperty },
  { word: 'isWhole', instead: '!hasNextPage', asProperty },
  { word: 'positions', instead: 'indexes', inKit },
  { word: 'leftOut', instead: 'overLimit', inKit },
  { word: 'onTextChange', instead: 'onChange' },
  { word: 'onAttachmentsChange', instead: 'onChange' },
  { word: 'onRecipientsChange', instead: 'onChange' },
  { word: 'createWecomPort', instead: 'createWecomClient' },
  { word: 'createUploadPort', instead: 'createUploader' },
  { word: 'createPickPort', instead: 'createFilePicker' },
  { word: 'createBackendPorts', instead: 'createBackendClient' },
  { word: 'silenceMs', instead: 'answerTimeoutMs' },
  { word: 'bringMedia', instead: 'uploadMedia' },
  { word: 'Ticker', instead: 'ThrottledEmitter', inKit },
  { word: 'createTicker', instead: 'createThrottledEmitter' },
  { word: 'showMedium', instead: 'showMedia' },
  { word: 'describeMedium', instead: 'describeMedia' },
  { word: 'MediumPicture', instead: 'MediaThumbnail' },
  { word: 'pictureOf', instead: 'previewUrl' },
  { word: 'isFileThere', instead: 'assertFileExists' },
  { word: 'ofIds', instead: 'fromIds' },
  { word: 'withShown', instead: 'select' },
  { word: 'fitted', instead: 'capAt', inKit },
  { word: 'RowWindow', instead: 'Virtualizer' },
  { word: 'createRowWindow', instead: 'createVirtualizer' },
  { word: 'topOf', instead: 'getOffsetForIndex', asProperty },
  { word: 'rowAt', instead: 'getIndexForOffset', asProperty },
  { word: 'SPARE', instead: 'OVERSCAN' },
  { word: 'ListStanding', instead: 'ListStatus' },
  { word: 'Sight', instead: 'preview', inKit },
  { word: 'useSight', instead: 'usePreview' },
  { word: 'sentences', instead: 'strings', inKit },
  { word: 'describePlace', instead: 'formatPath' },
  { word: 'noteExcess', instead: 'checkMax' },
  { word: 'readMessage', instead: 'parseMessage' },
  { word: 'demands', instead: 'checks' },
  { word: 'pacedBody', instead: 'readBody' },
  { word: 'Gate', instead: 'createLimiter' },
  { word: 'openPicture', instead: 'createImageFetcher' },
  { word: 'ShareStage', instead: 'ShareStatus' },
  { word: 'toCheckableMessage', instead: 'toMessage' },
  { word: 'draftRequest', instead: 'useShareDraft' },
]
