import type { WordsFor } from '../../i18n/words'
import type { attachmentsVi } from './words.vi'

export const attachmentsEn: WordsFor<typeof attachmentsVi> = {
  'attachments.title': 'Images and attached files',
  'attachments.lead':
    'Readers see images below the text, documents and recordings in parts of their own, in this order.',
  'attachments.none': 'There is no image or file yet.',
  'attachments.manage': 'Add or change images and files',
  'attachments.back': 'Back to images and files',
  'attachments.back.work': 'Back to the statement',
  'attachments.closed': 'Files can be added, changed or removed only while this is a draft.',
  'attachments.unseen': 'This file is being checked and cannot be downloaded yet.',
  'attachments.add': 'Add',
  'attachments.add.image': 'Add an image',
  'attachments.add.document': 'Add a document',
  'attachments.add.recording': 'Add a recording',
  'attachments.full.image': 'There are {most} images, which is the most.',
  'attachments.full.document': 'There are {most} documents, which is the most.',
  'attachments.full.recording': 'There are {most} recordings, which is the most.',
  'attachments.change.image': 'Change the description of an image',
  'attachments.change.document': 'Change the name of a document',
  'attachments.change.recording': 'Change the description of a recording',
  'attachments.change': 'Change the description',
  'attachments.change_one': 'Change the description: {name}',
  'attachments.remove': 'Remove',
  'attachments.remove_one': 'Remove: {name}',
  'attachments.save': 'Save',
  'attachments.cancel': 'Cancel',
  'attachments.kind.image': 'Image',
  'attachments.kind.document': 'Document',
  'attachments.kind.recording': 'Recording',
  'attachments.file': 'File sent: {name} ({facts})',
  'attachments.order_of': 'Order of: {name}',
  'attachments.order.hint': 'Give numbers and save. Two files of one number stay as they were.',
  'attachments.order.drag': 'Lines can be dragged to a new place, then saved.',
  'attachments.order.moved': 'Moved, not saved yet: please press Save the order.',
  'attachments.order.save': 'Save the order',

  'attachments.field.alt': 'Description of the image (for those who cannot see it)',
  'attachments.field.alt.hint':
    'Who, what and where the image shows; if there are words in the image, those words too.',
  'attachments.field.title': 'Name of the document',
  'attachments.field.title.hint':
    'For instance: Annex 1. Figures by commune. The address to download it follows this name.',
  'attachments.field.title.recording': 'Name of the recording',
  'attachments.field.title.recording.hint':
    'For instance: The spokesperson on the reopening of the bridge. The address to download it follows this name.',
  'attachments.field.transcript': 'Transcript',
  'attachments.field.transcript.hint':
    'What is said and what happens that matters, for those who cannot hear or see it.',
  'attachments.field.caption': 'Caption',
  'attachments.field.caption.hint': 'Printed below the image or recording for every reader.',
  'attachments.field.alt_en': 'Description of the image in English',
  'attachments.field.title_en': 'Name of the document in English',
  'attachments.field.title_en.recording': 'Name of the recording in English',
  'attachments.field.transcript_en': 'Transcript in English',
  'attachments.field.caption_en': 'Caption in English',
  'attachments.english.title': 'Name in English',
  'attachments.english.caption': 'Caption in English',
  'attachments.english.transcript': 'Transcript in English',
  'attachments.field.credit': 'Credit',
  'attachments.field.licence': 'Terms of use',
  'attachments.field.licence.choose': 'Choose the terms',
  'attachments.field.files': 'File',
  'attachments.field.files.image': 'Image file',
  'attachments.field.files.image.hint':
    'One JPG, PNG or WEBP image, at most 10 MB. The portal encodes it anew: what is published holds no place, names or camera.',
  'attachments.field.files.document': 'Document file',
  'attachments.field.files.document.hint': 'One PDF, DOCX, XLSX or ODT file, at most 10 MB.',
  'attachments.field.files.recording': 'Sound or film file',
  'attachments.field.files.recording.hint': 'One MP3, M4A or MP4 file, at most 10 MB.',
  'attachments.field.place': 'Order',
  'attachments.field.saved': 'Not saved',

  'attachments.credit.needed': 'Please give the credit: the terms chosen oblige others to give it.',
  'attachments.choose': 'Please choose one file.',
  'attachments.choose.again': 'The file was not added: please choose it again.',
  'attachments.type.image':
    'The file “{name}” is not a JPG, PNG or WEBP image. Please save it as one of those and send it again.',
  'attachments.type.document':
    'The file “{name}” is not PDF, DOCX, XLSX or ODT. Images and recordings are added on pages of their own.',
  'attachments.type.recording':
    'The file “{name}” is not MP3, M4A or MP4. Please save it as one of those and send it again.',
  'attachments.why.same': 'This file is in this edition already: there is no need to add it again.',
  'attachments.why.full.image': 'This edition has 10 images, which is the most: please remove one first.',
  'attachments.why.full.document':
    'This edition has 10 documents, which is the most: please remove one first.',
  'attachments.why.full.recording':
    'This edition has 3 recordings, which is the most: please remove one first.',
  'attachments.why.hidden':
    'The files hold hidden information that nobody has agreed to publish: please look at it and agree, or replace the file, then go on.',
  'attachments.problem.place': 'The order of “{name}” is a number from 0 to 99.',

  'attachments.done.added': 'The file was added.',
  'attachments.done.changed': 'The words of the file were saved.',
  'attachments.done.removed': 'The file was removed.',
  'attachments.done.ordered': 'The order was saved.',
  'attachments.done.accepted': 'It was noted that you agree to publish these files.',

  'attachments.hidden': 'Hidden information in the files',
  'attachments.hidden.lead':
    'Opening the file does not show it, but whoever receives the file can find it. Until somebody agrees it cannot be submitted or approved.',
  'attachments.hidden.image':
    'The published copy of the image holds none of it. Please consider whether what the image shows has to stay private.',
  'attachments.hidden.accept': 'I have looked at it and agree to publish these files',
  'attachments.hidden.accept.hint': 'Name and time are noted in the history.',
  'attachments.hidden.instead': 'Remove or replace a file',
  'attachments.hidden.accepted': '{name} looked at it and agreed to publish at {time}.',
  'attachments.hidden.waits': 'Waits for agreement',
  'attachments.hidden.none': 'Nothing hidden was found.',

  'attachments.public': 'Attached documents',
  'attachments.public.recordings': 'Recordings',
  'attachments.public.credit': 'Credit: {credit}',
  'attachments.public.transcript': 'Transcript',
  'attachments.public.download': 'Download',
  'attachments.gone': 'This file is no longer published: its statement was withdrawn or removed.',
  'attachments.gone.earlier':
    'This file belonged to an earlier edition and is no longer part of the statement. The page “Editions” of the statement says what became of it.',
}
