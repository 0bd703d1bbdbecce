import { provider } from '../../../lib/provider.js';

const handle = async (request) => (await provider()).fetch(request);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';
