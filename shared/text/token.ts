/** Whether a text can be an access token: printable ASCII without spaces, all that a header of HTTP can carry. */
export const isToken = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
