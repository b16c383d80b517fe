/** Whether the text is a model's id, `owner/name`, as the Hub allows it. */
export const isModelId = (text: string): boolean =>
  text.length <= 200 && /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9_][\w.-]*$/.test(text) && !text.includes('..');
