// A button that copies the text of the element it names; it is shown only here, where it can.

function select(element) {
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = getSelection()
  selection.removeAllRanges()
  selection.addRange(range)
}

/** Not every address of an office is a secure one: the clipboard is then reached the old way. */
async function copy(element) {
  const text = element.innerText.trim()
  if (await navigator.clipboard?.writeText(text).then(succeeded, () => false)) return true
  select(element)
  return document.execCommand('copy')
}
const succeeded = () => true

function begin(button) {
  const status = document.createElement('span')
  status.className = 'hint copied'
  status.setAttribute('role', 'status')
  button.after(' ', status)
  button.hidden = false
  button.addEventListener('click', async () => {
    const done = await copy(document.getElementById(button.dataset.copy))
    status.textContent = ''
    // said again when it is pressed again
    requestAnimationFrame(() => (status.textContent = done ? button.dataset.copied : button.dataset.failed))
  })
}

document.querySelectorAll('button[data-copy]').forEach(begin)
