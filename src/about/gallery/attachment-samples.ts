import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const languages = { titleLang: 'vi', captionLang: 'vi', transcriptLang: 'vi' }
const silent = {
  ...{ caption: null, credit: null, licence: null, transcript: null, note: null, isFilm: false },
  ...languages,
}
const english = { title: 'What the spokesperson said', caption: 'A brief word', transcript: 'Good morning.' }
const recording = { ...silent, mediaType: 'audio/mpeg', transcript: LONG, credit: 'TTXVN' }

/** What goes out beside a text, and what is hidden in it. */
export const attachmentSamples = {
  attached: {
    recordings: [
      {
        ...recording,
        title: 'Lời người phát ngôn',
        facts: 'MP3, 2,1 MB',
        href: HERE,
        caption: LONG,
        english,
      },
      { ...recording, title: UNBROKEN, facts: 'MP4, 9 MB', href: null, note: 'files.cannot.unscanned' },
    ],
    documents: [
      { ...silent, title: 'Phụ lục 1. Số liệu theo xã', facts: 'PDF, 1,2 MB, 14 trang', href: HERE },
      { ...silent, title: UNBROKEN, facts: 'XLSX, 30 kB', href: null, note: 'files.cannot.unscanned' },
    ],
  },
  gate: {
    action: HERE,
    instead: HERE,
    version: 1,
    mayAccept: true,
    files: [
      {
        name: 'Ảnh cầu Lam Giang',
        isImage: true,
        waits: true,
        accepted: null,
        found: [{ key: 'files.hidden.place' }],
      },
      {
        ...{ name: 'Phụ lục 1', isImage: false, waits: true, accepted: null },
        found: [
          { key: 'files.hidden.author', values: { text: 'Trần Thị Soạn' } },
          { key: 'files.hidden.changes', values: { count: 12 } },
        ],
      },
    ],
  },
}
