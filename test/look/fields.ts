import type { CheerioAPI } from 'cheerio'

type Selection = ReturnType<CheerioAPI>

export interface Field {
  name: string
  /** As a browser calls it: 'text', 'select', 'textarea', 'file'… */
  type: string
  value: string
  /** Of a select: what it offers besides nothing. */
  options: string[]
  checked: boolean
  required: boolean
  accept: string
  /** The longest that fits, in letters. */
  max: number
}

export interface Form {
  action: string
  multipart: boolean
  fields: Field[]
}

/** The forms of a page that send something. @param at the address of the page, for those that name none */
export const formsOf = ($: CheerioAPI, at: string): Form[] =>
  $('form[method=post]')
    .toArray()
    .map((form) => ({
      action: $(form).attr('action') ?? at,
      multipart: $(form).attr('enctype') === 'multipart/form-data',
      fields: [...fieldsOf($, $(form)), ...pressed($, $(form))],
    }))

const fieldsOf = ($: CheerioAPI, form: Selection): Field[] =>
  form
    .find('input[name],select[name],textarea[name]')
    .toArray()
    .map((element) => fieldOf($, $(element)))

function fieldOf($: CheerioAPI, field: Selection): Field {
  const tag = field.prop('tagName')!.toLowerCase()
  return {
    name: field.attr('name')!,
    type: isTrap(field) ? 'hidden' : tag === 'input' ? (field.attr('type') ?? 'text') : tag,
    value: tag === 'select' ? chosen(field) : String(field.val() ?? ''),
    options: optionsOf($, field),
    checked: field.is('[checked]'),
    required: field.is('[required]'),
    accept: field.attr('accept') ?? '',
    max: Number(field.attr('maxlength') ?? Infinity),
  }
}

/** As in a browser: the first one where none is marked. */
const chosen = (select: Selection) => {
  const marked = select.find('option[selected]')
  return (marked.length > 0 ? marked : select.find('option')).first().attr('value') ?? ''
}

/** Nobody sees it, so nobody fills it in. */
const isTrap = (field: Selection) => field.closest('[aria-hidden=true],[hidden]').length > 0

const optionsOf = ($: CheerioAPI, field: Selection) =>
  field
    .find('option:not([disabled])')
    .toArray()
    .map((option) => $(option).attr('value') ?? $(option).text())
    .filter((value) => value !== '')

/** A button with a name is pressed only where there is none without. */
function pressed($: CheerioAPI, form: Selection): Field[] {
  const buttons = form.find('button:not([type=button])')
  const first = buttons.not('[name]').length > 0 ? undefined : buttons.get(0)
  return first ? [{ ...fieldOf($, $(first)), value: $(first).attr('value') ?? '', type: 'hidden' }] : []
}
