import { describe, expect, it } from 'vitest';
import { findRole, ROLES } from '#shared/justify/roles';

describe('the role of a reader', () => {
  it('is found by its id and by nothing else', () => {
    for (const role of ROLES) expect(findRole(role.id)).toBe(role);
    for (const id of ['', 'Engineer', ' lead', '__proto__', 'constructor', 'toString'])
      expect(findRole(id), id).toBeUndefined();
  });

  it('has an id, a title and a question of its own', () => {
    for (const key of ['id', 'title', 'asks'] as const)
      expect(new Set(ROLES.map((role) => role[key])).size, key).toBe(ROLES.length);
  });

  it('begins with the choice, and leads with parts that come before the rest', () => {
    for (const { id, order, leads } of ROLES) {
      expect(order[0], id).toBe('choice');
      expect(leads, id).not.toContain('method');
      expect(new Set(leads).size, id).toBe(leads.length);
      // What leads is what a hurried reader sees: it stands in the first half.
      for (const lead of leads) expect(order.indexOf(lead), `${id} ${lead}`).toBeLessThan(5);
    }
  });
});
