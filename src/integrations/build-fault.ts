/**
 * A build that must not go out, for a reason that people can mend. The message says all there is to
 * say, so the build prints it without a stack.
 */
export class BuildFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BuildFault';
  }
}
