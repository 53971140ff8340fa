import type { Form } from './fields'
import { canBeWrong, filledIn, type Way } from './filling'
import { pageOf, type Page } from './page'
import type { Portal } from './portal'
import { ask, freshly, type Reader } from './reader'
import { routeOf } from './routes'
import type { Step, Walking } from './walk'

export interface Found {
  page: Page
  form: Form
}

/** A form is filled in once in each way, wherever it stands. */
export function find({ portal, ways, forms, found }: Walking, page: Page, form: Form) {
  for (const way of ways) {
    const kind = `${way} ${formKind(portal, page, form)}`
    if (found.has(kind) || !isWorth(page, form, way)) continue
    found.add(kind)
    forms[way].push({ page, form })
  }
}

/** First everywhere empty, at last everywhere right. */
export async function nextForm({ portal, ways, forms }: Walking): Promise<Step | undefined> {
  const way = ways.find((each) => forms[each].length > 0)
  if (!way) return undefined
  const { page, form } = forms[way].shift()!
  return sending(portal, page, form, way)
}

async function sending(portal: Portal, page: Page, form: Form, way: Way): Promise<Step> {
  const reader = await freshly(page.reader)
  const opened = way === 'right' ? await openedAgain(portal, reader, page, form) : form
  const step = { reader, at: opened.action, body: await filledIn(opened, way), way }
  return way === 'right' && !page.way ? { ...step, back: page.at } : step
}

/** What was sent meanwhile may have made the form an old one. */
async function openedAgain({ origin }: Portal, reader: Reader, { at, route, way }: Page, form: Form) {
  if (way) return form
  const answer = await ask(origin, reader, at)
  const { forms } = pageOf(answer, { at, route })
  return forms.find(({ action }) => action === form.action) ?? form
}

/** Both languages make the same mistakes, and one of them is enough to get on. */
const isWorth = ({ locale }: Page, form: Form, way: Way) =>
  way === 'right' ? locale === 'vi' : canBeWrong(form) && (locale === 'vi' || way === 'empty')

const formKind = ({ routes, origin }: Portal, { locale }: Page, { action, fields }: Form) =>
  [
    ...[locale, routeOf(routes, 'POST', new URL(action, origin).pathname)?.path],
    ...new Set(fields.map(({ name }) => name.replace(/[0-9a-f-]{36}|\d+/, '#'))),
  ].join(' ')
