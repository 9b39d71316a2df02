/** The tokens of the institute, where it states some; the build makes this style. */
declare module 'virtual:look.css' {}
