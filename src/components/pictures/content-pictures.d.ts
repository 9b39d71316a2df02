/** Pictures of the content folder that pages name, by their path below it; the build makes this module. */
declare module 'virtual:content-pictures' {
  const pictures: Readonly<Record<string, import('astro').ImageMetadata>>;
  export default pictures;
}
