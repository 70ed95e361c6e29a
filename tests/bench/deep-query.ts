/** The work that a client app asks for: five levels of objects, one page in a page in a page, about 15 kB of answer. */
export const deepQuery = `query Deep($slug: String!) {
  actor(slug: $slug) {
    id
    name
    kind
    statements(first: 10) {
      nodes {
        id
        text
        mode
        speechAct
        saidAt
        addressees {
          basis
          actor { id name }
        }
        claims(first: 2) {
          nodes {
            id
            text
            modality
            statements(first: 3) {
              nodes {
                id
                text
                mode
                speaker { id name kind }
              }
            }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;
