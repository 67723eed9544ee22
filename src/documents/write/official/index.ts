export { packOfficial } from './document'
export {
  blankParagraph,
  headingParagraph,
  signatureParagraphs,
  textParagraph,
  titleParagraph,
} from './paragraphs'
export type { HeadingLevel } from './styles'
