import { email, line, oneOf, optional, phone, readForm, uuid, webAddress, type Values } from '../web/form'
import { PLATFORMS } from './rules'

const channelFields = { platform: oneOf(PLATFORMS), name: line({ max: 200 }), url: webAddress }
export type ChannelForm = Values<typeof channelFields>
export const readChannel = (body: unknown) => readForm(body, channelFields)

const officeFields = {
  officeName: line({ max: 200 }),
  officePhone: optional(phone),
  officeEmail: optional(email),
}
export type OfficeForm = Values<typeof officeFields>
export const readOffice = (body: unknown) => readForm(body, officeFields)

/** One more office, to which requests are passed on. */
const newOfficeFields = {
  key: optional(uuid),
  newOfficeName: line({ max: 200 }),
  newOfficePhone: optional(phone),
  newOfficeEmail: optional(email),
}
export type NewOfficeForm = Values<typeof newOfficeFields>
export const readNewOffice = (body: unknown) => readForm(body, newOfficeFields)
