import type { Column } from 'drizzle-orm';
import type { Relation } from '../database/reads/read.ts';
import { columnOf, literal, sql } from '../database/reads/sql.ts';
import { evidence } from '../database/tables/evidence.ts';
import type { EvidenceRole } from '../vocabulary/enums.ts';
import { first, list } from './reads.ts';

const spansOf = (owner: Column, role: EvidenceRole | null): Relation => ({
  table: evidence,
  parent: owner,
  where: (row) => (role ? sql`${columnOf(row, evidence.role)} = ${literal(role)}` : null),
  order: role ? [evidence.ordinal] : [evidence.role, evidence.ordinal],
});

/** The spans that a fact owns, all or those of one role, in their order. `owner` is the column that refers to it. */
export function evidenceList(owner: Column, role: EvidenceRole | null = null) {
  return list(spansOf(owner, role));
}

/** The first span of a role that a fact owns, or null. */
export function evidenceOne(owner: Column, role: EvidenceRole) {
  const spans = spansOf(owner, role);
  const isFirst = (row: string) =>
    sql`${columnOf(row, evidence.role)} = ${literal(role)} and ${columnOf(row, evidence.ordinal)} = 0`;
  return first({ ...spans, where: isFirst });
}
