/** The tenant that administrators, their sessions and API tokens belong to. */
export const installation = 0;
