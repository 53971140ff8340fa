/** The types taken and how names of such files end, the usual ending first. */
const ENDINGS = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'video/mp4': ['mp4', 'm4v'],
} as const

export type MediaType = keyof typeof ENDINGS

export const MEDIA_TYPES = Object.keys(ENDINGS) as MediaType[]

/** What else people send, by name. A name with one of these endings says that the file is something else. */
const OTHER_ENDINGS = new Set(
  [
    'doc dot dotx docm dotm rtf txt csv xls xlsm xlsb xltx xltm ppt pptx pptm pps ppsx ods odp odg ott',
    'html htm xhtml shtml mht mhtml svg svgz xml json js mjs css php py sh vbs wsf ps1 bat cmd com exe dll',
    'msi scr lnk hta jar apk zip rar 7z gz tgz tar bz2 xz iso cab gif heic heif avif tif tiff bmp ico psd ai eps',
    'wav ogg oga ogv opus flac aac wma amr mov avi mkv webm wmv flv 3gp mpg mpeg eml msg epub swf',
  ].flatMap((line) => line.split(' ')),
)

const endingsOf = (mediaType: MediaType): readonly string[] => ENDINGS[mediaType]

export const extensionOf = (mediaType: MediaType): string => ENDINGS[mediaType][0]

export const isImage = (mediaType: MediaType): boolean => mediaType.startsWith('image/')

/** Sound or film. */
export const isRecording = (mediaType: MediaType): boolean => /^(audio|video)\//.test(mediaType)

export const mayEndIn = (mediaType: MediaType, ending: string): boolean =>
  endingsOf(mediaType).includes(ending)

export const isTakenEnding = (ending: string): boolean =>
  MEDIA_TYPES.some((mediaType) => mayEndIn(mediaType, ending))

export const isKnownEnding = (ending: string): boolean => isTakenEnding(ending) || OTHER_ENDINGS.has(ending)

/** For people: PDF, DOCX, … */
export const TAKEN = MEDIA_TYPES.map((mediaType) => extensionOf(mediaType).toUpperCase()).join(', ')

/** For <input accept>. Media types too: with image/jpeg among them a phone sends its HEIC photos as JPEG. */
const acceptOf = (mediaTypes: readonly MediaType[]) =>
  mediaTypes
    .flatMap((mediaType) => [mediaType, ...endingsOf(mediaType).map((ending) => `.${ending}`)])
    .join(',')

export const ACCEPT = acceptOf(MEDIA_TYPES)
export const ACCEPT_IMAGES = acceptOf(MEDIA_TYPES.filter(isImage))
export const ACCEPT_RECORDINGS = acceptOf(MEDIA_TYPES.filter(isRecording))
export const ACCEPT_DOCUMENTS = acceptOf(MEDIA_TYPES.filter((each) => !isImage(each) && !isRecording(each)))
