/*
 * Names that so many people bear that the name alone tells nobody apart: the fifty most frequent surnames of the United
 * States Census of 2010, and the most frequent given names of a century of the Social Security Administration's lists.
 */

/** Folded. */
export const commonSurnames: ReadonlySet<string> = new Set(
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts'.split(
    ' ',
  ),
);

const given = {
  M: 'james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan peter tom bob jim mike',
  F: 'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia jane kate',
} as const;

/** Folded, with the gender that each tells. */
export const commonGivenNames: ReadonlyMap<string, 'F' | 'M'> = new Map(
  (['M', 'F'] as const).flatMap((gender) =>
    given[gender].split(' ').map((name): [string, 'F' | 'M'] => [name, gender]),
  ),
);
