import { isMessageKey, type MessageKey } from '../i18n'
import type { Pager } from '../web/pager'
import type { Line } from '../web/waiting'
import type { Listed } from './queries'
import { isDoneByHand, type Kind, type SubjectKind } from './rules'

/** Where the thing that a task is about is seen; app.ts hands it in, since those pages are on floors above. */
export type Places = Record<SubjectKind, (id: string, kind: Kind) => string>

/** views/tasks/list.hbs */
export const listPage = (rows: Listed[], places: Places, pager: Pager, notice: MessageKey | undefined) => ({
  title: 'tasks.title',
  tasks: lines(rows, places),
  pager,
  notice,
})

/** views/partials/tasks.hbs */
export const lines = (rows: Listed[], places: Places) =>
  rows.map(({ id, kind, subjectKind, subjectId, createdAt, agencyName }) => ({
    ...{ id, createdAt, agencyName },
    doneHref: isDoneByHand(kind) && `/noi-bo/viec/${id}/xong`,
    what: wordsOf(kind, subjectKind),
    href: places[subjectKind](subjectId, kind),
  }))

/** For the desk */
export const waitingLines = (rows: Listed[], places: Places): Line[] =>
  rows.map(({ id, kind, subjectKind, subjectId, createdAt, agencyName }) => ({
    href: places[subjectKind](subjectId, kind),
    word: wordsOf(kind, subjectKind),
    facts: [{ word: 'tasks.since', at: createdAt }, { text: agencyName }],
    ...(isDoneByHand(kind) && { done: `/noi-bo/viec/${id}/xong` }),
  }))

/** What to do may depend on what it is about. */
export function wordsOf(kind: Kind, subjectKind: SubjectKind): MessageKey {
  const special = `tasks.kind.${kind}.${subjectKind}`
  return isMessageKey(special) ? special : `tasks.kind.${kind}`
}
