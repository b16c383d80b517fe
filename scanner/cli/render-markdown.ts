import type { Renderer } from './render.ts';
export const renderMarkdown = (): Renderer => ({ open: '', one: () => '', close: '' });
