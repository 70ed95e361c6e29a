import { GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';

type Request = YogaInitialContext['request'];

const answerTypes = ['application/graphql-response+json', 'application/json', 'multipart/mixed'];
const eventTypes = ['text/event-stream'];

/**
 * Says what is wrong with the media types of a request, where Yoga answers with a status alone: 406 before anything is
 * run, or an event stream opened, that its sender cannot read; 415.
 */
export function useMediaTypes(): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      if (!acceptsAny(request, [...answerTypes, ...eventTypes])) {
        endResponse(responseOf(fetchAPI.Response, 406, notAcceptable(request)));
      }
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue as YogaInitialContext;
      if (acceptsAny(request, eventTypes)) return;
      const { message, extensions } = notAcceptable(request);
      const error = new GraphQLError(message, { extensions: { ...extensions, http: { status: 406 } } });
      setResultAndStopExecution({ errors: [error] });
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (response.status === 415) setResponse(responseOf(fetchAPI.Response, 415, unsupported(request)));
    },
  };
}

/** Whether a request accepts one of the media types, read as Yoga reads it: weights and all else left aside. */
function acceptsAny({ headers }: Request, mediaTypes: readonly string[]): boolean {
  const ranges = (headers.get('accept') || '*/*').replace(/\s/g, '').toLowerCase().split(',');
  return ranges.some((range) => {
    const [name = '', ...parameters] = range.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset=')) ?? 'charset=utf-8';
    if (charset !== 'charset=utf-8') return false;
    const accepted = name.split('/');
    return mediaTypes.some((one) => one.split('/').every((part, i) => accepted[i] === '*' || accepted[i] === part));
  });
}

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

function notAcceptable({ headers }: Request): Refusal {
  const message = `Nothing here is of the type "${headers.get('accept')}"; accept application/graphql-response+json or application/json for answers, text/event-stream for events`;
  return { message, extensions: { code: 'NOT_ACCEPTABLE' } };
}

function unsupported({ headers }: Request): Refusal {
  const sent = headers.get('content-type');
  const what = sent === null ? 'The body has no Content-Type' : `A body of the type "${sent}" is not read here`;
  const message = `${what}; send application/json, application/graphql or application/x-www-form-urlencoded`;
  return { message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } };
}

function responseOf(Response: typeof globalThis.Response, status: number, error: Refusal): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify({ errors: [error] }), { status, headers });
}
