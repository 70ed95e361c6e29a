/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What kind of actor this is, aligned with FollowTheMoney. */
export type ActorKind =
  /** A single human being (FollowTheMoney: Person). */
  | 'PERSON'
  /** A state, speaking or acting through its government (FollowTheMoney: PublicBody). */
  | 'COUNTRY'
  /** A body whose members are states, or an organ of one (FollowTheMoney: Organization). */
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  /** A company, party, ministry, club or other organised body (FollowTheMoney: Organization). */
  | 'ORGANIZATION'
  /** A broadcaster, newspaper or agency (FollowTheMoney: Organization). */
  | 'MEDIA'
  /** People or states named together without one legal body (FollowTheMoney: LegalEntity). */
  | 'GROUP';

/** What is done by saying it. */
export type SpeechAct =
  /** Says that something is so. */
  | 'ASSERT'
  /** Gives reasons for it. */
  | 'ARGUE'
  /** Says it with stress. */
  | 'EMPHASIZE'
  /** Makes it understandable. */
  | 'EXPLAIN'
  /** Says that it will be so. */
  | 'PREDICT'
  /** Says that harm will or may follow. */
  | 'WARN'
  /** Says that somebody did wrong. */
  | 'ACCUSE'
  /** Brings back to mind. */
  | 'REMIND'
  /** Suggests without saying outright. */
  | 'HINT'
  /** Asserts what others may doubt. */
  | 'CLAIM'
  /** Says that what was said before is so. */
  | 'CONFIRM'
  /** Says what is to one’s own disadvantage. */
  | 'ADMIT'
  /** Says that it is not so. */
  | 'DENY'
  /** Says it in answer to a question. */
  | 'ANSWER'
  /** Passes on what happened or was found. */
  | 'REPORT'
  /** Says so under oath or on record. */
  | 'TESTIFY'
  /** Asks for something. */
  | 'REQUEST'
  /** Asks a question. */
  | 'ASK'
  /** Asks insistently. */
  | 'URGE'
  /** Asks with a claim to be obeyed. */
  | 'DEMAND'
  /** Tells somebody to do it. */
  | 'ORDER'
  /** Recommends a course of action. */
  | 'ADVISE'
  /** Asks to come or take part. */
  | 'INVITE'
  /** Undertakes to do it. */
  | 'PROMISE'
  /** Undertakes to do it if accepted. */
  | 'OFFER'
  /** Undertakes to do harm. */
  | 'THREATEN'
  /** Undertakes not to do it. */
  | 'REFUSE'
  /** Accepts a proposal or opinion. */
  | 'AGREE'
  /** Expresses strong disapproval. */
  | 'CONDEMN'
  /** Expresses disapproval. */
  | 'CRITICIZE'
  /** Expresses approval. */
  | 'PRAISE'
  /** Expresses gratitude. */
  | 'THANK'
  /** Expresses regret for one’s own act. */
  | 'APOLOGIZE'
  /** Expresses pleasure at it. */
  | 'WELCOME'
  /** Expresses sorrow or concern at it. */
  | 'REGRET'
  /** Says it in jest. */
  | 'JOKE'
  /** Makes it so or known by saying it with authority. */
  | 'ANNOUNCE'
  /** Decides with authority, as a court does. */
  | 'RULE'
  /** Refuses to say anything about it. */
  | 'DECLINE_TO_COMMENT';

/** Whether the article says so itself. */
export type Basis =
  /** The article says so. */
  | 'STATED'
  /** A reader's inference. */
  | 'INFERRED';

export type ActorStatementsQueryVariables = Exact<{
  name: string;
  first: number;
  after?: string | null | undefined;
}>;

export type ActorStatementsQuery = {
  actor: {
    name: string;
    kind: ActorKind;
    statements: {
      totalCount: number;
      nodes: Array<{
        id: string;
        text: string;
        speechAct: SpeechAct | null;
        addressees: Array<{ basis: Basis; actor: { name: string } }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ActorStatementsDocument = new TypedDocumentString(`
    query ActorStatements($name: String!, $first: Int!, $after: String) {
  actor(name: $name) {
    name
    kind
    statements(first: $first, after: $after) {
      totalCount
      nodes {
        id
        text
        speechAct
        addressees {
          basis
          actor {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActorStatementsQuery, ActorStatementsQueryVariables>;
