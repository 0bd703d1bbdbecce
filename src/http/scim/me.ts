import { typeNamed } from '#resources/compile-profile.ts';
import { locationOf } from '#resources/meta.ts';
import { ScimError } from '#scim/error.ts';
import { errorReply } from '../error-handler.ts';
import type { Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { deleteEndpoint } from './delete.ts';
import { get } from './get.ts';
import { patch } from './patch.ts';
import { replace } from './replace.ts';
import type { ScimOperation } from './route.ts';
import { runSteps, type Step } from './step.ts';
import { checkOperation } from './steps/check-operation.ts';

/** `/Me` (RFC 7644 §3.11): the user that the credential stands for, as if its own address had been asked; 501 where it stands for nobody. */
export const me: readonly Step[] = [...admission, answerForMyself];

interface Meaning {
  readonly operation: ScimOperation;
  readonly steps: readonly Step[];
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  GET: { operation: 'get', steps: get },
  HEAD: { operation: 'get', steps: get },
  PUT: { operation: 'replace', steps: replace },
  PATCH: { operation: 'patch', steps: patch },
  DELETE: { operation: 'delete', steps: deleteEndpoint },
};

async function answerForMyself(context: ScimContext): Promise<Reply> {
  const user = context.profile.profile.me === true ? settled(context.caller, 'caller').user : undefined;
  const meaning = MEANINGS[context.method];
  if (user === undefined) {
    throw new ScimError(501, '/Me is not supported: this credential stands for no user. Ask for the user by its id.');
  }
  if (meaning === undefined) {
    throw new ScimError(
      501,
      `${context.method} /Me is not supported: whom the credential stands for is there already.`,
    );
  }
  const { operation, steps } = meaning;
  const type = typeNamed(context.profile, 'User');
  const asked: ScimContext = { ...context, route: { ...context.route, operation, type: type.name, id: user } };
  const reply = await runSteps([checkOperation, ...steps.slice(admission.length)], asked).catch((error: unknown) =>
    errorReply(error, { log: asked.deps.log, requestId: asked.requestId, step: asked.step }),
  );
  // It may have rested while the body came, and not been let in again.
  context.hasTurn = asked.hasTurn;
  // Whatever the answer, it says where the user really is.
  return { ...reply, headers: { ...reply.headers, Location: locationOf(type, user, context.baseUrl) } };
}
