// What is pasted from Word or another page becomes Markdown, by the portal; a Word file that is dropped on the form is read
// by it as if it was chosen there.

/** More than a form can carry: then it is pasted as it would be without this. */
const LONGEST = 600_000
const FRAGMENT = /<!--StartFragment-->([^]*?)<!--EndFragment-->/
/** A page that gives no more than letters and breaks has nothing to be converted. */
const HAS_FORM =
  /<(?:b|strong|i|em|h[1-6]|li|table|a|blockquote|img|sup|s|del|ins)[\s>]|mso-|Mso|font-weight|font-style/

function insert(field, text) {
  field.focus()
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const asked = (field, html) =>
  fetch(field.dataset.paste, { method: 'POST', body: new URLSearchParams({ html }), cache: 'no-store' })
    .then((response) => (response.ok && !response.redirected ? response.json() : null))
    .catch(() => null)

function placeOf(field) {
  const place = document.createElement('div')
  place.className = 'hint pasted'
  place.setAttribute('role', 'status')
  field.after(place)
  return place
}

function say(place, text, lines = []) {
  const list = document.createElement('ul')
  list.append(
    ...lines.map((line) => {
      const item = document.createElement('li')
      item.textContent = line
      return item
    }),
  )
  place.replaceChildren(text, ...(lines.length > 0 ? [list] : []))
}

function listen(field) {
  const place = placeOf(field)
  const { busy, done, lost, plain } = field.dataset
  field.addEventListener('paste', async (event) => {
    const html = event.clipboardData.getData('text/html')
    const part = FRAGMENT.exec(html)?.[1] ?? html
    if (!HAS_FORM.test(part) || part.length > LONGEST) return say(place, '')
    event.preventDefault()
    const words = event.clipboardData.getData('text/plain')
    say(place, busy)
    field.readOnly = true
    const answer = await asked(field, html.length > LONGEST ? part : html)
    field.readOnly = false
    insert(field, answer?.markdown || words)
    if (!answer?.markdown) say(place, plain)
    else say(place, answer.lost.length > 0 ? lost : done, answer.lost)
  })
}

const isWord = ({ name }) => /\.docx$/i.test(name)
const hasFiles = (event) => [...event.dataTransfer.types].includes('Files')

/** Dropped anywhere on the form: elsewhere a browser would leave the page for the file. */
function takeDrops(place) {
  const { form } = place
  const input = place.querySelector('input[type=file]')
  const button = place.querySelector('button')
  const over = (isOver) => form.classList.toggle('dropping', isOver)
  form.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(true)
  })
  form.addEventListener('dragleave', (event) => !form.contains(event.relatedTarget) && over(false))
  form.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(false)
    // what is not from Word the portal refuses, and says so
    input.files = event.dataTransfer.files
    chooseLanguage(place, event.target)
    form.requestSubmit(button)
  })
  input.addEventListener('change', () => place.classList.toggle('chosen', [...input.files].some(isWord)))
}

/** Dropped on the English text it is English. */
function chooseLanguage(place, target) {
  const { lang } = target.closest('textarea') ?? {}
  if (lang === 'en') place.querySelector('select').value = lang
}

document.querySelectorAll('textarea[data-paste]').forEach(listen)
document.querySelectorAll('fieldset[data-word]').forEach(takeDrops)
