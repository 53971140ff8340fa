import type { Locale, MessageKey } from '../../i18n'
import type { Raw, Problems } from '../../web/form'
import type { Revision } from '../text-queries'
import type { Shown } from '../work-page'
import { isThere } from './beside-page'
import type { Comment } from './comment-queries'
import { whyNotComment } from './comment-rules'
import { oneLine, passagesOf, quoteOf, stands } from './passage-rules'

type Text = Pick<Revision, 'id' | 'locale' | 'title' | 'summary' | 'bodyHtml'>

/** What can be commented on, by the name that it has in addresses. */
interface Quotable {
  name: string
  quote: string
  html: string | null
  revision: string
  locale: Locale
}

const quotablesOf = ({ id: revision, locale, title, summary, bodyHtml }: Text): Quotable[] => [
  { name: `${locale}-tieu-de`, quote: oneLine(title), html: null, revision, locale },
  ...(summary ? [{ name: `${locale}-tom-tat`, quote: oneLine(summary), html: null, revision, locale }] : []),
  ...passagesOf(bodyHtml).map((passage, index) => ({
    ...{ name: `${locale}-${index + 1}`, quote: quoteOf(passage), html: passage.html, revision, locale },
  })),
]

/** The passage of an address; none is the statement as a whole. */
export const quotableAt = (texts: Text[], name: unknown): Quotable | undefined =>
  texts.flatMap(quotablesOf).find((each) => each.name === name)

const baseOf = ({ document }: Pick<Shown, 'document'>) => `/noi-bo/thong-cao/${document.id}/nhan-xet`

/** Of views/partials/review-texts.hbs */
export const textsPart = (shown: Shown, comments: Comment[]) => {
  const mayComment = whyNotComment(shown.judged, shown.now) === null
  const offered = mayComment && !isOwnDraft(shown)
  return {
    texts: shown.texts.map((text) => ({
      ...text,
      language: text.locale,
      passages: quotablesOf(text)
        .filter(({ html }) => html !== null)
        .map((each, index) => ({
          ...each,
          language: text.locale,
          number: index + 1,
          href: offered && `${baseOf(shown)}?doan=${each.name}`,
          ...saidOf(each, mayComment ? comments : []),
        })),
      head: offered && headOf(shown, text),
    })),
  }
}

/** Nobody else has read it yet: whoever writes it changes it, and has no need to remark on it. */
const isOwnDraft = ({ edition, judged, by }: Shown) =>
  edition.state === 'draft' && edition.submittedBy === null && judged.writers.includes(by.accountId)

/** Above the body, what can be spoken of too. */
const headOf = (shown: Shown, text: Text) => ({
  title: `${baseOf(shown)}?doan=${text.locale}-tieu-de`,
  summary: text.summary && `${baseOf(shown)}?doan=${text.locale}-tom-tat`,
})

/** What is open of this passage. */
function saidOf({ quote, locale }: Quotable, comments: Comment[]) {
  const open = comments.filter(
    (each) => !each.resolved && each.locale === locale && each.quote !== '' && meets(each.quote, quote),
  )
  return { open: open.length, first: open[0] && `#nx-${open[0].id}` }
}

/** A quote may be a part of a passage or go beyond it. */
const meets = (one: string, other: string) => stands(one, other) || stands(other, one)

/** Of views/partials/review-comments.hbs */
export function commentsPart(shown: Shown, comments: Comment[], key: string) {
  const mayComment = whyNotComment(shown.judged, shown.now) === null
  if (!mayComment && comments.length === 0) return null
  const threads = comments
    .filter(({ parentId }) => parentId === null)
    .map((each) => threadOf(shown, each, comments, mayComment))
  return {
    action: baseOf(shown),
    mayComment,
    form: mayComment && { ...formOf(shown, key), selecting: true },
    open: threads.filter(({ resolved }) => !resolved),
    settled: threads.filter(({ resolved }) => resolved),
    none: threads.length === 0,
  }
}

/** @param mayMove whether it can be answered and settled still */
export const threadOf = (shown: Shown, comment: Comment, all: Comment[], mayMove: boolean) => ({
  ...comment,
  href: `${baseOf(shown)}/${comment.id}`,
  settle: `${baseOf(shown)}/${comment.id}/xong`,
  gone: comment.quote !== '' && !isThere(comment, shown.texts),
  answers: all.filter(({ parentId }) => parentId === comment.id),
  mayMove,
  moved: comment.movedBy !== null && {
    key: comment.resolved ? 'review.comment.settled_by' : 'review.comment.opened_by',
    name: comment.movedBy,
    at: comment.movedAt,
  },
})

const formOf = (shown: Shown, key: string) => ({
  action: baseOf(shown),
  key,
  quote: '',
  revision: '',
  language: 'vi' as Locale,
  selecting: false,
  send: 'review.comment.send',
  value: '',
  problem: undefined as Problems[string] | undefined,
})

interface Typed {
  raw?: Raw
  problems?: Problems
}

/** views/statements/comment.hbs: what is said of a passage, or of the whole. */
export const commentPage = (
  shown: Shown,
  about: Pick<Quotable, 'quote' | 'revision' | 'locale'> | undefined,
  key: string,
  { raw = {}, problems = {} }: Typed = {},
) => ({
  ...frameOf(shown, problems),
  title: titleOf(shown, about),
  thread: null,
  form: {
    ...formOf(shown, raw['key'] || key),
    ...{ quote: about?.quote ?? '', revision: about?.revision ?? '', language: about?.locale ?? 'vi' },
    value: raw['body'] ?? '',
    problem: problems['body'],
  },
})

function titleOf({ texts }: Shown, about: Pick<Quotable, 'quote' | 'revision'> | undefined): MessageKey {
  if (!about) return 'review.comment.title_whole'
  const isTitle = texts.some(({ id, title }) => id === about.revision && oneLine(title) === about.quote)
  return isTitle ? 'review.comment.this_title' : 'review.comment.title'
}

/** views/statements/comment.hbs: the answer to a comment. */
export const answerPage = (
  shown: Shown,
  comment: Comment,
  all: Comment[],
  key: string,
  { raw = {}, problems = {} }: Typed = {},
) => ({
  ...frameOf(shown, problems),
  title: 'review.comment.title_answer',
  thread: threadOf(shown, comment, all, false),
  form: {
    ...formOf(shown, raw['key'] || key),
    action: `${baseOf(shown)}/${comment.id}`,
    send: 'review.comment.answer.send',
    value: raw['body'] ?? '',
    problem: problems['body'],
  },
})

const frameOf = (shown: Shown, problems: Problems) => ({
  back: { href: `/noi-bo/thong-cao/${shown.document.id}`, label: 'review.comment.back' },
  name: shown.texts[0]!.title,
  nameLang: shown.texts[0]!.locale,
  problems,
  fieldWords: ['review.comment'],
})
