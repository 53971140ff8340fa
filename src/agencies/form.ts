import { email, line, oneOf, optional, phone, readForm, webAddress, type Values } from '../web/form'
import { PLATFORMS } from './rules'

const channelFields = { platform: oneOf(PLATFORMS), name: line({ max: 200 }), url: webAddress }
export type ChannelForm = Values<typeof channelFields>
export const readChannel = (body: unknown) => readForm(body, channelFields)

const officeFields = { name: line({ max: 200 }), phone: optional(phone), email: optional(email) }
export type OfficeForm = Values<typeof officeFields>
export const readOffice = (body: unknown) => readForm(body, officeFields)
