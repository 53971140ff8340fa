import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { browserAt, page, typed, withFiles, type Answer, type Browser } from './browser'
import { insist, newForm, odd, oneOf, somePdfs, submit, type Crowd, type Received } from './crowd'

export const AGENCY = 'Ủy ban nhân dân tỉnh Lam Giang'
export const OUTLET = 'Báo Không Mất'

/** Asks, follows and writes, over and over. */
export async function journalist(crowd: Crowd) {
  const mine: Received[] = []
  while (!crowd.over) {
    const received = await ask(crowd)
    if (received) mine.push(received)
    const again = oneOf(crowd, mine)
    for (const each of [received, again]) if (each && !crowd.over) await write(crowd, each)
  }
}

async function ask(crowd: Crowd): Promise<Received | undefined> {
  const browser = browserAt(crowd.origin)
  const shown = page(await insist(crowd, () => browser.get('/gui-yeu-cau/mot-trang')))
  const files = somePdfs(crowd)
  const form = newForm('request', shown('#key').val() as string, files)
  const email = `nha-bao-${randomUUID()}@khong-mat.example`
  const agency = shown('#agency option').filter((_, option) => shown(option).text() === AGENCY)
  const fields = {
    ...{ key: form.key, agency: agency.val() as string, kind: 'information', subject: form.text },
    ...{ question1: form.text, outlet: OUTLET, name: 'Nhà báo mẫu', pressCard: 'MẪU-1' },
    ...{ email, phone: '0200 000 0000', trap: '' },
  }
  const answer = await submit(crowd, browser, form, '/gui-yeu-cau', withFiles(fields, files))
  if (answer.status !== 303) return void odd(crowd, form, answer)
  const receipt = page(await insist(crowd, () => browser.get(answer.location)))
  form.end = 'kept'
  const [code, secret] = [receipt('#ma').text(), receipt('#ma-bi-mat').text()]
  const received = { form, email, code, secret, messages: [] }
  crowd.received.push(received)
  return received
}

/** The page of a request, as whoever has its code and secret sees it. */
export async function follow(crowd: Crowd, browser: Browser, { code, secret }: Received): Promise<Answer> {
  const answer = await insist(crowd, () => browser.post('/theo-doi', typed({ code, secret })))
  if (answer.status !== 303) throw new Error(`${code} cannot be opened: ${answer.status}`)
  return insist(crowd, () => browser.get(answer.location))
}

async function write(crowd: Crowd, received: Received) {
  const browser = browserAt(crowd.origin)
  const shown = page(await follow(crowd, browser, received))
  const key = shown('form[action$="/tra-loi"] input[name=key]').val() as string | undefined
  // closed meanwhile
  if (!key) return
  const files = somePdfs(crowd)
  const form = newForm('message', key, files)
  received.messages.push(form)
  const body = withFiles({ key, message: form.text }, files)
  const answer = await submit(crowd, browser, form, '/theo-doi/yeu-cau/tra-loi', body)
  if (answer.status !== 303 && answer.status !== 409) return odd(crowd, form, answer)
  form.end = answer.status === 303 ? 'kept' : 'refused'
}

export interface Credentials {
  email: string
  password: string
}

/** Takes requests and answers them, over and over. */
export async function officer(crowd: Crowd, { email, password }: Credentials) {
  const browser = browserAt(crowd.origin)
  const sent = typed({ email, password, tiep: '/noi-bo' })
  const answer = await insist(crowd, () => browser.post('/noi-bo/dang-nhap', sent))
  if (answer.status !== 303) crowd.odd.push(`sign-in: ${answer.status}`)
  while (!crowd.over) if (!(await handle(crowd, browser))) await pause(20)
}

/** False when there is nothing to do. */
async function handle(crowd: Crowd, browser: Browser): Promise<boolean> {
  const list = page(await insist(crowd, () => browser.get('/noi-bo/yeu-cau')))
  const links = list('main table a').filter((_, link) => list(link).text().startsWith('request '))
  const path = oneOf(
    crowd,
    links.toArray().map((link) => list(link).attr('href')!),
  )
  if (!path) return false
  await insist(crowd, () => browser.post(`${path}/nhan-viec`, typed({})))
  await answerAt(crowd, browser, path)
  return true
}

async function answerAt(crowd: Crowd, browser: Browser, path: string) {
  const opened = await insist(crowd, () => browser.get(`${path}?viec=tra-loi`))
  const key = page(opened)('#viec input[name=key]').val() as string | undefined
  const files = somePdfs(crowd)
  const form = newForm('answer', key ?? '', files)
  if (!key) return odd(crowd, form, opened)
  const body = withFiles({ key, message: form.text }, files)
  const answer = await submit(crowd, browser, form, `${path}/tra-loi`, body)
  if (answer.status !== 303) return odd(crowd, form, answer)
  form.end = 'kept'
  crowd.answers.set(path.split('/').at(-1)!, form)
}
