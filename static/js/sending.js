// A form that is being sent says so, and is not sent a second time by a second press.

const { sending, uploading } = document.querySelector('script[data-sending]').dataset
const RELEASE_MS = 30_000
const underWay = new Map()

const isHidden = (button) => button.closest('[aria-hidden=true]') !== null
const buttonsOf = (form) => [...form.elements].filter(({ type }) => type === 'submit')

/** Enter in a field presses the first button, which nobody sees: then it is the first that can be seen. */
const shownOf = (form, pressed) =>
  pressed && !isHidden(pressed)
    ? pressed
    : buttonsOf(form).find((button) => !isHidden(button) && !button.name)

const hasFiles = (form) => [...form.elements].some((field) => field.type === 'file' && field.files.length > 0)

/** There before it speaks, so that it is heard. */
function statusOf(form) {
  const place = document.createElement('p')
  place.className = 'hint uploading'
  place.setAttribute('role', 'status')
  form.append(place)
  return place
}

const statuses = new Map(
  [...document.querySelectorAll('form[enctype="multipart/form-data"]')].map((form) => [form, statusOf(form)]),
)

function begin(form, button) {
  const timer = setTimeout(release, RELEASE_MS, form)
  underWay.set(form, { button, words: button && [...button.childNodes], timer })
  button?.setAttribute('aria-disabled', 'true')
  button?.replaceChildren(sending)
  if (hasFiles(form)) statuses.get(form)?.replaceChildren(uploading)
}

/** Who stopped it or came back may send again. */
function release(form) {
  const held = underWay.get(form)
  if (!held) return
  underWay.delete(form)
  clearTimeout(held.timer)
  held.button?.removeAttribute('aria-disabled')
  held.button?.replaceChildren(...held.words)
  statuses.get(form)?.replaceChildren()
}

const releaseAll = () => [...underWay.keys()].forEach(release)

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') return
  if (underWay.has(form)) return event.preventDefault()
  begin(form, shownOf(form, event.submitter))
})
document.addEventListener('input', (event) => release(event.target.form))
document.addEventListener('keydown', (event) => event.key === 'Escape' && releaseAll())
window.addEventListener('pageshow', (event) => event.persisted && releaseAll())
