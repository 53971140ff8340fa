import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const AT = new Date('2026-11-20T02:05:00Z')

const comment = {
  ...{ id: 'mot', quote: 'Đến nay đã xong 8/12 nhịp.', locale: 'vi', gone: false, at: AT },
  ...{ name: 'Lê Văn Ổi', body: 'Số này tính đến ngày nào?', answers: [], moved: null, resolved: false },
  ...{ mayMove: true, href: HERE, settle: HERE },
}

const form = {
  ...{ action: HERE, key: '', quote: LONG, revision: '', language: 'vi', selecting: false },
  ...{ send: 'review.comment.send', value: '', problem: { key: 'problem.blank' } },
}

const event = { at: AT, ordinal: 1, newest: false, content: null, short: null, name: null, reason: null }

const passage = { language: 'vi', href: HERE, open: 0, first: null }

const part = (name: string, text: string, changed: string, how: 'added' | 'removed') => ({
  name,
  pieces: [
    { text, added: false, removed: false },
    { text: changed, added: how === 'added', removed: how === 'removed' },
  ],
})

/** What colleagues say of a text before it is public, who they are, and two texts beside each other. */
export const reviewSamples = {
  remarked: {
    texts: [
      {
        ...{ id: 'ban', language: 'vi', title: LONG, summary: 'Cầu thông xe từ sáng 21/11/2026.' },
        ...{ head: { title: HERE, summary: HERE }, writer: 'Trần Thị Bưởi', createdAt: AT },
        passages: [
          { ...passage, name: 'vi-1', number: 1, html: '<p>Cầu thông xe <strong>một làn</strong>.</p>' },
          {
            ...{ ...passage, name: 'vi-2', number: 2, html: '<p>Đến nay đã xong 8/12 nhịp.</p>' },
            ...{ open: 1, first: '#nx-mot' },
          },
        ],
      },
    ],
  },
  comments: {
    ...{ action: HERE, mayComment: true, none: false, form: null },
    open: [
      {
        ...comment,
        answers: [{ name: LONG, at: AT, body: `${LONG}\n\n${UNBROKEN}` }],
        moved: { key: 'review.comment.opened_by', name: 'Lê Văn Ổi', at: AT },
      },
      { ...comment, id: 'hai', quote: LONG, gone: true },
    ],
    settled: [
      {
        ...{ ...comment, id: 'ba', quote: '', resolved: true },
        moved: { key: 'review.comment.settled_by', name: 'Lê Văn Ổi', at: AT },
      },
    ],
  },
  beside: { count: 1, href: HERE, comments: [{ ...comment, gone: true, body: UNBROKEN }] },
  commentForm: form,
  limits: { limited: true, warning: 'review.why.nobody_approves', readers: ['Lê Văn Ổi', LONG], href: HERE },
  timeline: {
    earlier: [{ ...event, event: 'statements.event.created', name: LONG }],
    events: [
      {
        ...{ ...event, event: 'statements.event.submitted', name: 'Trần Thị Bưởi' },
        ...{ content: 'b467a7cd'.repeat(8), short: 'b467a7cd' },
      },
      { ...event, event: 'statements.event.rejected', name: 'Lê Văn Ổi', reason: LONG, newest: true },
    ],
  },
  compared: {
    names: { before: 'review.compare.read', after: 'review.compare.now' },
    pairs: [
      {
        ...{ language: 'vi', heading: 'review.compare.vi' },
        before: { there: true, parts: [part('title', 'Cầu xong ', '8/12 nhịp', 'removed')] },
        after: { there: true, parts: [part('title', 'Cầu xong ', '9/12 nhịp', 'added')] },
      },
      {
        ...{ language: 'en', heading: 'review.compare.en' },
        before: { there: false, parts: [] },
        after: { there: true, parts: [part('bodyMd', '', UNBROKEN, 'added')] },
      },
    ],
  },
}
