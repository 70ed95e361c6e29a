/** Closed classes of English words, by what they do to a proposition. */
import { list, set } from './word-list.ts';

/** Words without content of their own. Prepositions tell roles and are read as such. */
export const stopWords = set(`
  a an the this that these those such its it's his her hers their theirs him them himself herself itself themselves
  he she it they who whom whose which what where when there here then than as so too also very really quite rather
  just already currently now still even ever indeed once again yet both own same and or but nor because while since
  be is are was were been being am do does did doing done have has had having get gets got
  to of in on at by for with from into onto over under about between among through during within upon via per
  out off away back together however though although therefore thus
  clear clearly simply actually certainly absolutely completely entirely fully totally truly officially formally
  publicly repeatedly ultimately basically essentially effectively any anyone anybody anything someone somebody something`);

/** They tell the role of what follows. */
export const prepositions = set(
  'to of in on at by for with from into onto over under about between among through during within upon via against toward towards near behind across',
);

/** At the start, who or what is meant depends on who speaks, or on the sentence before. */
export const shiftingSubjects = set('i we you he she it they this that these those');
/** Who is meant depends on who speaks, wherever they stand. */
export const speakerWords = set('i we us our ours my mine me you your yours');

/** Words that limit how much is said: where one side has such a word more, the two differ. */
export const limits = set('only all some most few half many almost nearly partly');

/** They deny what follows. */
export const negators = set('not never no nobody nothing none neither nor hardly scarcely barely');
/** Those of them that deny the whole sentence, wherever they stand. */
export const sweeping = set('never no nobody nothing none neither');
/** After “not” or “no”, these take the negation away (“not only”, “no more than”) or limit it. */
export const unnegated = set(
  'only just merely simply least later less more fewer earlier necessarily all every always everyone',
);
/** Of these, “not only” still says what follows. */
export const focusing = set('only just merely simply');
/** Verbs and adjectives that deny what follows: of the `noncommittal`, the negation (“did not deny”) says nothing. */
export const denials = set(
  'deny denies denied denying refuse refuses refused refusing decline declines declined declining fail fails failed failing unable incapable false untrue',
);
export const noncommittal = set(
  'deny denies denied denying refuse refuses refused refusing decline declines declined declining',
);

/** How a proposition stands to the facts, as its words tell. */
export type Mood = 'actual' | 'possible' | 'able' | 'future' | 'desired' | 'planned' | 'probable';

/** Modal words by the mood that they make. */
export const modals: ReadonlyMap<string, Mood> = new Map(
  Object.entries({
    possible: 'may might perhaps maybe possibly potentially possible',
    probable: 'likely probably unlikely',
    able: 'can could able unable',
    future: 'will would shall',
    desired: 'should must ought',
    planned:
      'plan plans planned planning intend intends intended want wants wanted hope hopes hoped seek seeks sought aim aims threaten threatens threatened promise promised promises vow vowed consider considers considering considered try tries tried trying attempt attempted attempts',
  } satisfies Partial<Record<Mood, string>>).flatMap(([mood, words]) =>
    list(words).map((word) => [word, mood as Mood] as const),
  ),
);

/** Words that take the speaker's commitment away. */
export const hedges = set('allegedly reportedly supposedly apparently seems seem seemed appears appear appeared');
/** They make it hold only if something else does. */
export const conditions = set('if unless whether provided');

/** Written like a part of the name before which they stand. */
export const titles = set(
  'president prime minister chancellor secretary senator governor mayor mr mrs ms dr sir judge general foreign former chief executive director chairman chairwoman spokesman spokeswoman king queen prince leader',
);

/** Words that say little by themselves. */
export const lightWords = set(
  'make take give go come put set keep let see say tell people person man woman year time thing way new next last day week month country use number part lot own already way kind matter case fact issue situation today yesterday tomorrow recent current further own large big great full whole major first second up down',
);

/** Of these, subject and object can change places. */
export const symmetricVerbs = set('meet marry talk fight agree negotiate cooperate disagree differ merge border');
