/** Pages of an application whose words are Okta's. */
export const okta = {
  assignWhom: { User: 'Assign to People', Group: 'Assign to Groups' },
  assignTo: {
    User: (name: string) => `Assign ${name} to People`,
    Group: (name: string) => `Assign ${name} to Groups`,
  },
  tabs: {
    general: 'General',
    signOn: 'Sign On',
    provisioning: 'Provisioning',
    assignments: 'Assignments',
    reports: 'Reports',
    tools: 'Tools',
    settings: 'Settings',
    appSettings: 'App Settings',
  },
  general: {
    steps: {
      1: 'Have people in the directory',
      2: (name: string) => `Generate API keys in ${name}`,
      3: (name: string) => `Add ${name}`,
      4: 'Assign people and groups',
      5: 'Configure API integration, then enable options under To App',
      6: 'Look at what was done',
    },
  },
  settings: {
    title: 'Settings',
    toApp: 'To App',
    integration: 'API Integration',
    advanced: 'Advanced',
    safeguards: 'Safeguards',
  },
  integration: {
    title: 'API Integration',
    offTitle: 'API integration is not enabled',
    off: (name: string) =>
      `With it, accounts in ${name} are created, updated and deactivated from here. You need the base URL and a key of the application.`,
    configure: 'Configure API Integration',
    lead: (name: string) => `How ${name} is reached. Test what you enter; it can be saved once the test has passed.`,
    enable: 'Enable API integration',
    enabled: 'Enabled',
    baseUrl: 'Base URL',
    baseUrlHint: (form: string) => `It follows the structure ${form}`,
    stored: 'Stored',
    notStored: 'Not entered',
    test: 'Test API Credentials',
    verified: (name: string) => `${name} was verified successfully!`,
    failed: (message: string) => `Error authenticating: ${message}`,
    testFirst: 'Test API Credentials first: Save waits until the test has passed.',
    saved: 'API integration saved',
    savedOff: 'API integration is not enabled any more',
    stopTitle: (name: string) => `Stop provisioning to ${name}?`,
    stopText:
      'Without API integration nothing is written there any more. The accounts stay as they are, and what was entered is kept.',
  },
  toApp: {
    title: (name: string) => `Provisioning to ${name}`,
    enable: 'Enable',
    enableOf: (tick: string) => `Enable ${tick}`,
    ticks: {
      create: 'Create Users',
      update: 'Update User Attributes',
      disable: 'Deactivate Users',
      delete: 'Delete Users',
    },
    hints: {
      create: (name: string) =>
        `Creates an account in ${name} for whoever is assigned. If there is one of that user name already, it is linked and none is created.`,
      update: (name: string) =>
        `Writes changed attributes to the account. What somebody changes in ${name} by hand stays until the attribute changes here.`,
      disable: (name: string) =>
        `Deactivates the account in ${name} when the assignment ends or the person is deactivated. Reactivates it when the person is assigned again.`,
      delete: () =>
        'Okta never deletes an account. This was enabled as Delete in other words: the account of a person who is deleted for good is deleted. Untick it to have it deactivated.',
    },
    nothingTitle: 'Nothing is enabled',
    nothing:
      'While no option is enabled, nothing is written to the application. Click Edit and enable what you would like to have.',
    offTitle: 'Provisioning is stopped',
    off: 'Options are enabled, but nothing is written while provisioning is stopped. Click Edit, then Save to start it.',
    askTitle: {
      start: (name: string) => `Start provisioning to ${name}?`,
      stop: (name: string) => `Stop provisioning to ${name}?`,
      change: (name: string) => `Change what is done in ${name}?`,
    },
    ask: {
      start: 'Saving starts provisioning. This is what would be done first; nothing has been written yet.',
      stop: 'No option is enabled any more, so provisioning stops. The accounts stay as they are.',
      change: 'This is what would become of the accounts that are linked, in the next cycle.',
    },
    nobody: 'Nobody is affected now. Whoever is assigned from now on is provisioned as enabled.',
    adopts: (name: string) =>
      `Accounts of people who are assigned are in ${name} already: they are linked. To see whom first, cancel and simulate under Safeguards.`,
    waits:
      'Who is assigned already gets no account by itself: click Provision User under Assignments for them. Whoever is assigned from now on is provisioned at once.',
    saved: {
      start: 'Saved, and provisioning has started',
      stop: 'Saved, and provisioning has stopped',
      change: 'Saved',
    },
  },
  features: {
    title: 'Supported features',
    yes: 'Supported',
    no: 'Not supported',
    create: 'Push New Users',
    createHint: (name: string) => `Whoever is assigned gets an account in ${name}.`,
    update: 'Push Profile Updates',
    updateHint: (name: string) => `Updates of a person’s profile are written to ${name}.`,
    disable: 'Push User Deactivation',
    disableHint: (name: string) =>
      `Deactivating a person, or taking away the assignment, deactivates the account in ${name}. The account and its data are kept; nobody can sign in with it.`,
    restore: 'Reactivate Users',
    restoreHint: 'The same account is activated again when the person is assigned again.',
    push: 'Push Groups',
    pushHint: (name: string) => `Groups and their members are kept in step in ${name}.`,
  },
  profileEditor: {
    title: 'Profile Editor',
    lead: (name: string) =>
      `Which attribute of a person’s profile is written to which attribute of ${name}. The attributes by which accounts are found come first.`,
    tabs: { mapping: 'Mappings', attributes: 'Attributes' },
    columns: { source: 'Value' },
    edit: 'Edit mapping',
    mappingType: 'Attribute value',
    types: {
      direct: 'Map from profile',
      constant: 'Same value for all users',
      expression: 'Expression',
      none: 'Do not map',
    },
    target: 'Attribute',
    apply: 'Apply on',
    applies: { always: 'Create and update', creation: 'Create only' },
  },
  mappings: {
    title: 'Profile Attribute Mappings',
    lead: (name: string) =>
      `Which value each attribute in ${name} gets. A mapping that finds existing accounts cannot be taken away here.`,
    editor: 'Go to Profile Editor',
    columns: {
      attribute: (name: string) => `${name} attribute`,
      value: 'Value',
      apply: 'Apply on',
      act: 'Change',
    },
    apply: {
      always: 'Apply on create and update',
      creation: 'Apply on create only',
      none: 'Do not map',
    },
    matchOnly: 'Only to match',
    applyOf: (target: string) => `When ${target} is applied`,
    edit: (target: string) => `Edit ${target}`,
    unmap: (target: string) => `Do not map ${target}`,
    save: 'Save Mappings',
    saved: 'Mappings saved',
    applyNow: 'Apply updates now',
    applied: 'Updates are being applied',
    waits: 'The next cycle applies them to everybody.',
    notRunning: 'Provisioning is stopped: there is nobody to apply them to.',
    force: 'Force Sync',
    forceTitle: 'Force Sync?',
    forceText: (name: string) =>
      `Everybody who is assigned is looked at again, what differs is written to ${name}, and what failed is tried again. Nobody gets a second account.`,
    forced: 'Everybody is being looked at again',
  },
  advanced: {
    lead: 'What Okta decides by itself and you can choose here.',
    offerTitle: 'Was the application made for Okta?',
    offer:
      'Requests are written as the standard says. If the application only knows Okta, have them written as Okta writes to applications of its catalogue. Nothing else changes by it.',
    offerAct: 'Write as Okta does',
  },
} as const;
