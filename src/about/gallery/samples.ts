import { asset } from '../../web/assets'
import { attachmentSamples } from './attachment-samples'
import { authoritySamples } from './authority-samples'
import { calendarSamples } from './calendar-samples'
import { changeSamples } from './change-samples'
import { clearanceSamples } from './clearance-samples'
import { dueSamples } from './due-samples'
import { HERE } from './here'
import { lawSamples } from './law-samples'
import { peopleSamples } from './people-samples'
import { releaseSamples } from './release-samples'
import { reviewSamples } from './review-samples'
import { storySamples } from './story-samples'
import { LONG, UNBROKEN } from './texts'
import { writingSamples } from './writing-samples'

const AT = new Date('2026-11-20T02:05:00Z')
const blank = { key: 'problem.blank' }
const tooLong = { key: 'problem.too_long', values: { max: 200, length: LONG.length } }
const tooMany = { key: 'upload.too_many', values: { max: 5 } }

const pager = { page: 1, pages: 7, several: true, previous: null, next: HERE }

const states = ['draft', 'submitted', 'rejected', 'approved', 'scheduled', 'public', 'withdrawn', 'removed']

const rights = { captioned: true, licence: 'files.licence.press' }
const caption = {
  ...{ caption: 'Biểu trưng trên mái trụ sở', captionLang: 'vi', captionEn: 'The emblem on the roof' },
  ...{ altLang: 'vi', altEn: 'The emblem of the portal' },
}
const figure = {
  alt: 'Biểu trưng của cổng',
  ...caption,
  credit: 'Văn phòng',
  width: 512,
  height: 512,
  ...rights,
}
const icon = asset('icon.svg')

/** What the components of views/about/gallery.hbs are fed with: as rich, as poor and as long as they can be. */
export const samples = {
  ...peopleSamples,
  ...storySamples,
  ...releaseSamples,
  ...reviewSamples,
  ...dueSamples,
  ...lawSamples,
  ...calendarSamples,
  ...authoritySamples,
  ...clearanceSamples,
  ...attachmentSamples,
  ...changeSamples,
  ...writingSamples,
  diacritics: 'Ễ Ộ Ặ Ữ Ẫ Ỡ Ệ Ỵ Ử Ậ ẫ ỡ ệ ặ ữ ộ ỵ gy',
  LONG,
  UNBROKEN,
  at: AT,
  here: HERE,
  back: { href: HERE, label: 'about.gallery.title' },
  blank,
  tooLong,
  tooMany,
  choose: { key: 'problem.choose' },
  options: [
    { value: 'mot', name: 'Sở Xây dựng', selected: false },
    { value: 'hai', name: LONG, selected: true },
  ],
  choices: ['short', 'long'].map((value) => ({
    ...{ value, selected: value === 'short' },
    label: `about.gallery.choice.${value}`,
    hint: value === 'long' ? 'about.gallery.choice.hint' : 'about.gallery.choice.short.hint',
  })),
  problemList: [
    { name: 'o-sai', label: 'about.gallery.field.wrong', problem: blank },
    { name: 'doan-sai', label: 'about.gallery.area.wrong', problem: tooLong },
    { name: 'files', label: null, problem: tooMany },
  ],
  actions: ['about.gallery.button.away', 'about.gallery.button.quiet'].map((label) => ({
    href: HERE,
    label,
  })),
  moves: [
    { slug: null, key: '', label: 'requests.move.acknowledge', atOnce: true },
    ...['answer', 'refuse'].map((slug) => ({ slug, label: `requests.move.${slug}`, atOnce: false })),
  ],
  states: states.map((name) => ({ name, label: `statements.state.${name}` })),
  pagers: {
    first: pager,
    middle: { ...pager, page: 4, previous: HERE },
    last: { ...pager, page: 7, previous: HERE, next: null },
    uncounted: { ...pager, pages: null, page: 400, previous: HERE },
  },
  figures: [
    { ...figure, src: icon, srcset: `${icon} 512w`, note: null },
    { ...figure, note: 'files.cannot.unscanned' },
  ],
  tasks: [1, 2].map((id) => ({
    ...{ id: `mau-${id}`, href: HERE, doneHref: HERE, createdAt: AT, agencyName: 'Sở Xây dựng' },
    what: id === 1 ? 'tasks.kind.mail.undeliverable' : 'tasks.kind.mail.undeliverable.request',
  })),
}
