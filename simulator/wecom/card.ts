import { asObject, asText } from '../http'

const TYPES = ['text_notice', 'news_notice', 'button_interaction', 'vote_interaction', 'multiple_interaction']
const NEEDS: Record<string, string[]> = {
  text_notice: ['card_action'],
  news_notice: ['card_action'],
  button_interaction: ['main_title', 'button_list', 'task_id'],
  vote_interaction: ['main_title', 'checkbox', 'submit_button', 'task_id'],
  multiple_interaction: ['main_title', 'select_list', 'submit_button', 'task_id'],
}

/** What a template card lacks. */
export function cardProblems(card: Record<string, unknown>, types = TYPES): string[] {
  const type = asText(card.card_type)
  if (!types.includes(type)) return [`card_type "${type}" is not one of ${types.join(', ')}`]
  const missing = (NEEDS[type] ?? []).filter(key => card[key] === undefined)
  const title = asText(asObject(card.main_title)?.title)
  const problems = missing.map(key => `template_card.${key} is missing`)
  if ([...title].length > 26) problems.push('template_card.main_title.title has more than 26 characters')
  if (type === 'text_notice' && title === '' && asText(card.sub_title_text) === '') {
    problems.push('template_card needs main_title or sub_title_text')
  }
  return problems
}

/** A card in one text. */
export function cardText(card: Record<string, unknown>): string {
  const title = asObject(card.main_title)
  return [asText(title?.title), asText(title?.desc), asText(card.sub_title_text)]
    .filter(part => part !== '')
    .join('\n')
}
