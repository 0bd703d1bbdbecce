/** The app role that an assignment without a chosen role carries: its holder is not effectively entitled. */
export const DEFAULT_ACCESS = 'default-access';

/** The app role *User*, which every application has. */
export const USER = 'user';
