// Words selected in a text become the quote of a comment. Without it each passage has a link of its own.

const box = document.querySelector('[data-comment]')
const form = box.querySelector('form')
const MOST = 2000

const button = document.createElement('button')
button.type = 'button'
button.className = 'comment-selection'
button.textContent = box.dataset.comment
button.hidden = true
document.body.append(button)

/** What is selected within one text, without the links between its passages. */
function selected() {
  const selection = getSelection()
  if (selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [range.startContainer, range.endContainer].map((node) =>
    (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest('[data-passages]'),
  )
  if (!start || start !== end) return null
  const quote = wordsIn(range.cloneContents())
  return quote === '' || quote.length > MOST ? null : { text: start, quote }
}

function wordsIn(part) {
  part.querySelectorAll('.remarks').forEach((links) => links.remove())
  return part.textContent.replace(/\s+/g, ' ').trim()
}

let last = null
document.addEventListener('selectionchange', () => {
  last = selected()
  button.hidden = !last
})

// pressing it must not take the selection away
button.addEventListener('pointerdown', (event) => event.preventDefault())
button.addEventListener('click', () => {
  if (!last) return
  fill(last.text.dataset.revision, last.quote, last.text.dataset.language)
  box.hidden = false
  button.hidden = true
  const body = form.elements.namedItem('body')
  body.scrollIntoView({ block: 'center' })
  body.focus({ preventScroll: true })
})

form.querySelector('[data-cancel]').addEventListener('click', () => {
  fill('', '', '')
  box.hidden = true
})

function fill(revision, quote, language) {
  form.elements.namedItem('revision').value = revision
  form.elements.namedItem('quote').value = quote
  const shown = form.querySelector('[data-quote]')
  shown.textContent = quote
  shown.lang = language
}
