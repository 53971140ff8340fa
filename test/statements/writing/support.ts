import type { Actor } from '../../../src/actor'
import type { Cast } from '../../support/factories'
import { page, visit } from '../../support/portal'

/** What the form sends. */
export const typed = (cast: Cast, values: Record<string, string> = {}) => ({
  agency: String(cast.agency.id),
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  titleVi: 'Khai trương bệnh viện',
  bodyVi: '**Hôm nay** khai trương.',
  version: '0',
  ...values,
})

export const send = async (by: Actor, path: string, body: Record<string, string>) =>
  (await visit(by)).post(path).type('form').send(body)

export const open = async (by: Actor, path: string) => page(await (await visit(by)).get(path).expect(200))

export const NEW = '/noi-bo/thong-cao/moi'
export const CREATE = '/noi-bo/thong-cao'
export const editOf = (id: string) => `/noi-bo/thong-cao/${id}/sua`
