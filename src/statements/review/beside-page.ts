import type { Raw } from '../../web/form'
import type { Revision } from '../text-queries'
import { textOf, stands } from './passage-rules'
import type { Comment } from './comment-queries'
import { pairsOf } from './compare-page'

type Saved = Pick<Revision, 'locale' | 'title' | 'summary' | 'bodyMd'>

/** Of views/partials/compared.hbs: what somebody else saved, beside what this person typed and has not. */
export const savedBesideTyped = (saved: Saved[], raw: Raw) => ({
  pairs: pairsOf(saved, typedIn(raw)),
  names: { before: 'review.compare.saved', after: 'review.compare.yours' },
})

const typedIn = (raw: Raw) =>
  (
    [
      ['vi', 'Vi'],
      ['en', 'En'],
    ] as const
  ).flatMap(([locale, end]) => {
    const [title = '', summary = '', bodyMd = ''] = ['title', 'summary', 'body'].map(
      (name) => raw[name + end],
    )
    return title || bodyMd ? [{ locale, title, summary, bodyMd }] : []
  })

/** Of views/partials/review-beside.hbs: what colleagues ask to be changed, while it is being changed. */
export function remarksBeside(documentId: string, texts: Revision[], comments: Comment[]) {
  const open = comments.filter(({ parentId, resolved }) => parentId === null && !resolved)
  if (open.length === 0) return null
  return {
    count: open.length,
    href: `/noi-bo/thong-cao/${documentId}#nhan-xet`,
    comments: open.map((each) => ({
      ...each,
      gone: each.quote !== '' && !isThere(each, texts),
      answers: comments.filter(({ parentId }) => parentId === each.id),
    })),
  }
}

/** Whether the passage is in the text as it was saved. */
export const isThere = (
  { quote, locale }: Pick<Comment, 'quote' | 'locale'>,
  texts: Pick<Revision, 'locale' | 'title' | 'summary' | 'bodyHtml'>[],
) =>
  texts.some(
    (text) =>
      text.locale === locale && stands(quote, [text.title, text.summary, textOf(text.bodyHtml)].join(' ')),
  )
