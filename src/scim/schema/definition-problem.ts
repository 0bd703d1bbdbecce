/** What is wrong with a schema or resource type that somebody wrote, and where: `attributes[2].type`. */
export class DefinitionProblem extends Error {
  override readonly name = 'DefinitionProblem';
  /** The member at fault; '' for the whole. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}
