/** Forms of English words that no rule finds. */
import { list, set } from './word-list.ts';

/** Forms that no rule finds, with what they are forms of. */
export const irregular: ReadonlyMap<string, string> = new Map(
  `went go|gone go|began begin|begun begin|broke break|broken break|brought bring|built build|bought buy|caught catch|chose choose|chosen choose|came come|dealt deal|drew draw|drawn draw|drove drive|driven drive|ate eat|eaten eat|fell fall|fallen fall|felt feel|fought fight|found find|flew fly|flown fly|forgot forget|forgotten forget|forbade forbid|forbidden forbid|froze freeze|frozen freeze|gave give|given give|grew grow|grown grow|heard hear|hid hide|hidden hide|held hold|kept keep|knew know|known know|laid lay|led lead|left leave|lent lend|lost lose|made make|meant mean|met meet|paid pay|ran run|rose rise|risen rise|said say|saw see|seen see|sold sell|sent send|shook shake|shaken shake|shot shoot|shown show|shrank shrink|shrunk shrink|sank sink|sunk sink|sought seek|spoke speak|spoken speak|spent spend|spread spread|stood stand|stole steal|stolen steal|struck strike|stricken strike|sworn swear|swore swear|took take|taken take|taught teach|thought think|threw throw|thrown throw|told tell|understood understand|withdrew withdraw|withdrawn withdraw|won win|wore wear|worn wear|wrote write|written write|overthrew overthrow|overthrown overthrow|agreed agree|disagreed disagree|freed free|guaranteed guarantee|men man|women woman|children child|lives life|wives wife|feet foot|people people|died die|dying die|lied lie|lying lie|tied tie|fled flee|bled bleed|bred breed|fed feed|sped speed|proven prove|hit hit|slain slay|slew slay|became become|dug dig|hung hang|lit light|rode ride|ridden ride|rang ring|sang sing|sung sing|swam swim|woke wake|bit bite|bitten bite|blew blow|blown blow|crises crisis|does do|news news|thieves thief|wolves wolf|halves half|leaves leave|better better|worse worse|mice mouse|family family|families family|supply supply|supplies supply|supplied supply|supplying supply|reply reply|replies reply|replied reply|apply apply|applies apply|applied apply|assembly assembly|ally ally|allies ally|rally rally|rallies rally|early early|daily daily|only only|july july|italy italy|likely likely|unlikely unlikely|everyone all|everybody all|each all|every all|always all|entire all|defence defense|programme program|programmes program|centre center|centres center|licence license|tonnes ton|tonne ton|tons ton`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Past participles among them, which with a form of “be” make a passive; regular ones end in -ed. */
export const participles = set(
  'begun broken brought built bought caught chosen drawn driven eaten fought found flown forgotten forbidden frozen given grown heard hidden held kept known laid led left lent lost made met paid run seen sold sent shaken shot shown sunk sought spoken spent stolen struck sworn taken taught thought thrown told understood withdrawn won worn written overthrown hit slain bitten blown put cut set hurt beaten quit',
);

/** Pasts among them. */
export const pasts = set(
  'went began broke brought built bought caught chose came dealt drew drove ate fell felt fought found flew forgot forbade froze gave grew heard hid held kept knew led left lent lost made meant met paid ran rose said saw sold sent shook shot shrank sank sought spoke spent stood stole struck swore took taught thought threw told understood withdrew won wore wrote overthrew agreed fled became blew quit',
);

/** Numbers in words. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  )
    .map((word, value) => [word, value] as const)
    .concat(list('thirty forty fifty sixty seventy eighty ninety').map((word, i) => [word, 30 + 10 * i] as const)),
);

/** Words that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12],
  ['m', 1e6], ['bn', 1e9], ['k', 1e3],
]); // prettier-ignore
