/** Rollcall starts a thread for its store, which a bundle would not find: Next.js leaves the package as it is. */
export default { serverExternalPackages: ['rollcall'] };
