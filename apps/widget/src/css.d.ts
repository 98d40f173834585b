declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler's text loader has only a default export
  export default text;
}
