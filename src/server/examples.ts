/** A worked operation: a tab of GraphiQL, an example of the README, a test. */
export interface Example {
  readonly title: string;
  /** Opens with its title as a comment. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function example(title: string, operation: string, variables?: Example['variables']): Example {
  return { title, query: `# ${title}\n${operation.trim()}\n`, ...(variables && { variables }) };
}

/** The first one is what GraphiQL opens with. */
export const examples: readonly Example[] = [
  example(
    'What did Putin say, to whom, and who answered?',
    `
query WhatDidPutinSay($first: Int = 20) {
  actor(name: "Vladimir Putin") {
    name
    statements(first: $first) {
      totalCount
      nodes {
        text
        mode
        speechAct
        venue
        timeExpression
        addressees { actor { name } basis }
        responses {
          edges {
            basis
            node { speaker { name } speechAct text }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'Who speaks to whom, and how often?',
    `
query Exchanges {
  exchanges(first: 20) {
    totalCount
    nodes {
      speaker { name }
      addressee { name }
      count
      statements(first: 2) { nodes { speechAct text } }
    }
  }
}`,
  ),
  example(
    'Which claims contradict each other, and who makes them?',
    `
query Contradictions {
  claims(first: 20, where: { links: { some: { kind: { eq: CONTRADICTS } } } }) {
    nodes {
      text
      statements(first: 3) { edges { stance node { speaker { name } } } }
      links(kind: CONTRADICTS, first: 5) {
        nodes {
          strict
          nuance
          basis
          claim {
            text
            statements(first: 3) { nodes { speaker { name } } }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'Which exact characters of the article say so?',
    `
query Evidence($first: Int!) {
  articles(first: 1) {
    nodes {
      slug
      statements(first: $first) {
        nodes {
          speaker { name }
          cue { start end exact }
          quotes { start end exact }
          contentSpans { start end exact prefix suffix }
        }
      }
    }
  }
}`,
    { first: 5 },
  ),
  example(
    'By which names does the article know an actor, and who uses the loaded ones?',
    `
query Names {
  actors(first: 20) {
    nodes {
      name
      kind
      wikidataId
      aliases { name type usedBy { name } }
    }
  }
}`,
  ),
  example(
    'What stands between an actor and others, and who asserts it?',
    `
query Relationships($name: String!) {
  actor(name: $name) {
    name
    relationships(first: 20) {
      nodes {
        subject { name }
        predicate
        object { name }
        modality
        basis
        assertedBy {
          __typename
          ... on Statement { speaker { name } text }
        }
        evidence { exact }
      }
    }
  }
}`,
    { name: 'Russia' },
  ),
  example(
    'Who echoes whom, where and when?',
    `
query Echoes {
  actor(name: "Vasily Nebenzya") {
    name
    statements {
      nodes {
        text
        venue
        timeExpression
        quotes { exact }
        echoes {
          edges {
            evidence { exact }
            node { speaker { name } text }
          }
        }
      }
    }
  }
}`,
  ),
  example(
    'What is said about one thing?',
    `
query About {
  article(slug: "putin-warns-west-over-missiles") {
    things(first: 20) {
      nodes {
        id
        name
        kind
        statementsAbout(first: 3) { totalCount nodes { speaker { name } text } }
        claimsAbout(first: 3) { totalCount nodes { text modality checkability } }
      }
    }
  }
}`,
  ),
];
