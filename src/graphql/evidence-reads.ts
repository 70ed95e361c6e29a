import type { Column } from 'drizzle-orm';
import { columnOf, literal, sql } from '../database/reads/sql.ts';
import { evidence } from '../database/tables/evidence.ts';
import type { EvidenceRole } from '../vocabulary/enums.ts';
import { list, one } from './reads.ts';

const owned = (owner: Column, role: EvidenceRole | null) => (row: string, parent: string) => {
  const byOwner = `${columnOf(row, owner)} = ${parent}."id"`;
  return role ? sql`${byOwner} and ${columnOf(row, evidence.role)} = ${literal(role)}` : sql`${byOwner}`;
};

/** The spans that a fact owns, all or those of one role, in their order. `owner` is the column that refers to it. */
export function evidenceList(owner: Column, role: EvidenceRole | null = null) {
  const order = role ? [evidence.ordinal] : [evidence.role, evidence.ordinal];
  return list({ table: evidence, where: owned(owner, role), order });
}

/** The one span of a role that a fact owns, or null. */
export function evidenceOne(owner: Column, role: EvidenceRole) {
  return { ...one(evidence, owned(owner, role)), nullable: true as const };
}
