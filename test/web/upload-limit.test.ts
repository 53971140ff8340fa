import type { Actor } from '../../src/actor'
import { create } from '../../src/statements/actions'
import { aCast, aDraftForm, aMember } from '../support/factories'
import { deps, visit } from '../support/portal'

test('files of people who are signed in are counted by account: an office behind one address is not shut out', async () => {
  const { agency, author } = await aCast()
  const colleague = await aMember(agency, 'author')
  const id = await create(deps(), author, aDraftForm(agency))
  const limits = { ...deps().settings.limits, upload: { hits: 1, seconds: 60 } }
  const send = async (by: Actor) => {
    const sending = (await visit(by, { limits })).post(`/noi-bo/thong-cao/${id}/tep/them/tai-lieu`)
    return (await sending.field('title', 'Phụ lục').attach('files', Buffer.from('%PDF-1.4'), 'a.pdf')).status
  }
  expect([await send(author), await send(author), await send(colleague)]).toEqual([422, 429, 422])
})
