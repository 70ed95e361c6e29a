/** Names of places that do not speak in news and look like other names: the states of the United States, and regions. */
export const placeNames: ReadonlySet<string> = new Set(
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,West Virginia,Wisconsin,Wyoming,Europe,Asia,Africa,Latin America,North America,South America,Middle East,New York City,Los Angeles,Chicago,Brooklyn,Manhattan,Hong Kong,Gaza,West Bank,Crimea,Silicon Valley,Wall Street,Hollywood'.split(
    ',',
  ),
);
