import * as z from 'zod/mini';

// The policy of extension pages forbids code made from text; told so, zod does not even try.
z.config({ jitless: true });
