CREATE TABLE `actor_sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`article_order` text NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_order` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`wikidata_id` text,
	`surname` text,
	`is_whole_name` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actor_sources_kind" CHECK("actor_sources"."kind" in ('PERSON', 'COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION', 'ORGANIZATION', 'MEDIA', 'GROUP'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_sources_article` ON `actor_sources` (`article_id`,`actor_order`,`actor_id`);--> statement-breakpoint
CREATE INDEX `actor_sources_name` ON `actor_sources` (`name`,`actor_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `actor_sources_surname` ON `actor_sources` (`surname`,`actor_id`,`is_whole_name`,`article_id`);--> statement-breakpoint
CREATE INDEX `actor_sources_actor` ON `actor_sources` (`actor_id`,`article_order`,`article_id`);--> statement-breakpoint
CREATE INDEX `actor_sources_naming` ON `actor_sources` (`actor_id`,`is_whole_name`,`article_order`,`article_id`);--> statement-breakpoint
CREATE TABLE `actors` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`wikidata_id` text,
	CONSTRAINT "actors_kind" CHECK("actors"."kind" in ('PERSON', 'COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION', 'ORGANIZATION', 'MEDIA', 'GROUP'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actors_publicId_unique` ON `actors` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `actors_orderKey_unique` ON `actors` (`order_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `actors_slug_unique` ON `actors` (`slug`);--> statement-breakpoint
CREATE INDEX `actors_name` ON `actors` (`name`,`order_key`);--> statement-breakpoint
CREATE INDEX `actors_kind` ON `actors` (`kind`,`order_key`);--> statement-breakpoint
CREATE INDEX `actors_wikidata` ON `actors` (`wikidata_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `alias_users` (
	`id` integer PRIMARY KEY NOT NULL,
	`alias_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_order` text NOT NULL,
	FOREIGN KEY (`alias_id`) REFERENCES `aliases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alias_users_alias` ON `alias_users` (`alias_id`,`actor_order`,`actor_id`);--> statement-breakpoint
CREATE INDEX `alias_users_actor` ON `alias_users` (`actor_id`);--> statement-breakpoint
CREATE TABLE `aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "aliases_type" CHECK("aliases"."type" in ('NAME', 'METONYM', 'LOADED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `aliases_actor` ON `aliases` (`actor_id`,`name`,`type`,`article_id`);--> statement-breakpoint
CREATE INDEX `aliases_name` ON `aliases` (`name`,`actor_id`);--> statement-breakpoint
CREATE INDEX `aliases_type` ON `aliases` (`type`,`actor_id`);--> statement-breakpoint
CREATE INDEX `aliases_article` ON `aliases` (`article_id`);--> statement-breakpoint
CREATE TABLE `former_actors` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`slug` text NOT NULL,
	`actor_id` integer NOT NULL,
	`merged_at` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_actors_publicId_unique` ON `former_actors` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `former_actors_slug_unique` ON `former_actors` (`slug`);--> statement-breakpoint
CREATE INDEX `former_actors_actor` ON `former_actors` (`actor_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`slug` text NOT NULL,
	`title` text,
	`url` text,
	`publisher` text,
	`byline` text,
	`published_at` text,
	`language` text NOT NULL,
	`sha256` text NOT NULL,
	`ingested_at` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_publicId_unique` ON `articles` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_orderKey_unique` ON `articles` (`order_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_unique` ON `articles` (`slug`);--> statement-breakpoint
CREATE INDEX `articles_title` ON `articles` (`title`,`order_key`);--> statement-breakpoint
CREATE INDEX `articles_sha256` ON `articles` (`sha256`,`order_key`);--> statement-breakpoint
CREATE INDEX `articles_url` ON `articles` (`url`,`order_key`);--> statement-breakpoint
CREATE INDEX `articles_publisher` ON `articles` (`publisher`,`order_key`);--> statement-breakpoint
CREATE INDEX `articles_published_at` ON `articles` (`published_at`,`order_key`);--> statement-breakpoint
CREATE INDEX `articles_language` ON `articles` (`language`,`order_key`);--> statement-breakpoint
CREATE TABLE `claim_keys` (
	`id` integer PRIMARY KEY NOT NULL,
	`claim_id` integer NOT NULL,
	`claim_order` text NOT NULL,
	`concepts` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `claim_keys_claim` ON `claim_keys` (`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_keys_concepts` ON `claim_keys` (`concepts`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE TABLE `claim_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` integer NOT NULL,
	`from_order` text NOT NULL,
	`to_id` integer NOT NULL,
	`to_order` text NOT NULL,
	`basis` text NOT NULL,
	`nuance` text,
	`strict` integer,
	`rationale` text,
	`confidence` real,
	`article_id` integer,
	`score` real,
	`proposed_by` text,
	FOREIGN KEY (`from_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "claim_links_kind" CHECK("claim_links"."kind" in ('RESTATES', 'SUPPORTS', 'CONTRADICTS', 'ELABORATES', 'QUALIFIES', 'CONTEXT_OF')),
	CONSTRAINT "claim_links_basis" CHECK("claim_links"."basis" in ('STATED', 'INFERRED')),
	CONSTRAINT "claim_links_nuance" CHECK("claim_links"."nuance" in ('REBUTS', 'OPPOSES', 'CONCEDES')),
	CONSTRAINT "claim_links_score" CHECK(("claim_links"."score" is null) = ("claim_links"."proposed_by" is null)),
	CONSTRAINT "claim_links_strict" CHECK(("claim_links"."strict" is null) or "claim_links"."kind" = 'CONTRADICTS')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_links_from` ON `claim_links` (`from_id`,`to_order`,`kind`);--> statement-breakpoint
CREATE INDEX `claim_links_kind` ON `claim_links` (`kind`,`from_id`);--> statement-breakpoint
CREATE INDEX `claim_links_strict` ON `claim_links` (`strict`,`from_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_links_to` ON `claim_links` (`to_id`,`from_order`,`kind`);--> statement-breakpoint
CREATE INDEX `claim_links_article` ON `claim_links` (`article_id`);--> statement-breakpoint
CREATE INDEX `claim_links_proposer` ON `claim_links` (`proposed_by`,`from_id`);--> statement-breakpoint
CREATE TABLE `claim_statements` (
	`id` integer PRIMARY KEY NOT NULL,
	`claim_id` integer NOT NULL,
	`claim_order` text NOT NULL,
	`statement_id` integer NOT NULL,
	`statement_order` text NOT NULL,
	`stance` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "claim_statements_stance" CHECK("claim_statements"."stance" in ('ASSERTS', 'DENIES', 'HEDGES'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_statements_claim` ON `claim_statements` (`claim_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE INDEX `claim_statements_statement` ON `claim_statements` (`statement_id`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE TABLE `claim_subjects` (
	`id` integer PRIMARY KEY NOT NULL,
	`claim_id` integer NOT NULL,
	`claim_order` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer,
	`thing_id` integer,
	`place_id` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_subjects_subject" CHECK(("claim_subjects"."actor_id" is not null) + ("claim_subjects"."thing_id" is not null) + ("claim_subjects"."place_id" is not null) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_subjects_claim` ON `claim_subjects` (`claim_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claim_subjects_actor` ON `claim_subjects` (`actor_id`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_subjects_thing` ON `claim_subjects` (`thing_id`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_subjects_place` ON `claim_subjects` (`place_id`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`article_id` integer NOT NULL,
	`text` text NOT NULL,
	`modality` text NOT NULL,
	`checkability` text NOT NULL,
	`confidence` real,
	`note` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "claims_modality" CHECK("claims"."modality" in ('ACTUAL', 'NEGATED', 'FUTURE', 'PLANNED', 'POSSIBLE', 'CONDITIONAL', 'HYPOTHETICAL', 'DESIRED', 'ALLEGED')),
	CONSTRAINT "claims_checkability" CHECK("claims"."checkability" in ('FACTUAL', 'PREDICTION', 'NORMATIVE', 'FRAMING'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_publicId_unique` ON `claims` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claims_orderKey_unique` ON `claims` (`order_key`);--> statement-breakpoint
CREATE INDEX `claims_modality` ON `claims` (`modality`,`order_key`);--> statement-breakpoint
CREATE INDEX `claims_checkability` ON `claims` (`checkability`,`order_key`);--> statement-breakpoint
CREATE INDEX `claims_article` ON `claims` (`article_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`statement_id` integer,
	`addressee_id` integer,
	`statement_link_id` integer,
	`claim_id` integer,
	`claim_link_id` integer,
	`relationship_id` integer,
	`mention_id` integer,
	`thing_source_id` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`addressee_id`) REFERENCES `addressees`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`statement_link_id`) REFERENCES `statement_links`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claim_link_id`) REFERENCES `claim_links`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`relationship_id`) REFERENCES `relationships`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thing_source_id`) REFERENCES `thing_sources`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_role" CHECK("evidence"."role" in ('SUPPORT', 'SPEAKER', 'CUE', 'CONTENT', 'QUOTE', 'VENUE', 'TIME')),
	CONSTRAINT "evidence_span" CHECK("evidence"."start" >= 0 and "evidence"."end" > "evidence"."start"),
	CONSTRAINT "evidence_owner" CHECK(("evidence"."statement_id" is not null) + ("evidence"."addressee_id" is not null) + ("evidence"."statement_link_id" is not null) + ("evidence"."claim_id" is not null) + ("evidence"."claim_link_id" is not null) + ("evidence"."relationship_id" is not null) + ("evidence"."mention_id" is not null) + ("evidence"."thing_source_id" is not null) = 1)
);
--> statement-breakpoint
CREATE INDEX `evidence_article` ON `evidence` (`article_id`);--> statement-breakpoint
CREATE INDEX `evidence_statementId` ON `evidence` (`statement_id`,`role`,`ordinal`) WHERE "evidence"."statement_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_addresseeId` ON `evidence` (`addressee_id`,`role`,`ordinal`) WHERE "evidence"."addressee_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_statementLinkId` ON `evidence` (`statement_link_id`,`role`,`ordinal`) WHERE "evidence"."statement_link_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_claimId` ON `evidence` (`claim_id`,`role`,`ordinal`) WHERE "evidence"."claim_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_claimLinkId` ON `evidence` (`claim_link_id`,`role`,`ordinal`) WHERE "evidence"."claim_link_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_relationshipId` ON `evidence` (`relationship_id`,`role`,`ordinal`) WHERE "evidence"."relationship_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_mentionId` ON `evidence` (`mention_id`,`role`,`ordinal`) WHERE "evidence"."mention_id" is not null;--> statement-breakpoint
CREATE INDEX `evidence_thingSourceId` ON `evidence` (`thing_source_id`,`role`,`ordinal`) WHERE "evidence"."thing_source_id" is not null;--> statement-breakpoint
CREATE TABLE `exchange_statements` (
	`id` integer PRIMARY KEY NOT NULL,
	`speaker_id` integer NOT NULL,
	`addressee_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	`statement_order` text NOT NULL,
	FOREIGN KEY (`speaker_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`addressee_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exchange_statements_pair` ON `exchange_statements` (`speaker_id`,`addressee_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE INDEX `exchange_statements_statement` ON `exchange_statements` (`statement_id`);--> statement-breakpoint
CREATE INDEX `exchange_statements_addressee` ON `exchange_statements` (`addressee_id`);--> statement-breakpoint
CREATE TABLE `exchanges` (
	`id` integer PRIMARY KEY NOT NULL,
	`speaker_id` integer NOT NULL,
	`speaker_order` text NOT NULL,
	`addressee_id` integer NOT NULL,
	`addressee_order` text NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`speaker_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`addressee_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exchanges_order` ON `exchanges` (`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE INDEX `exchanges_pair` ON `exchanges` (`speaker_id`,`addressee_id`,`count`);--> statement-breakpoint
CREATE INDEX `exchanges_count` ON `exchanges` (`count`,`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE INDEX `exchanges_speaker` ON `exchanges` (`speaker_id`,`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE INDEX `exchanges_speaker_count` ON `exchanges` (`speaker_id`,`count`,`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE INDEX `exchanges_addressee` ON `exchanges` (`addressee_id`,`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE INDEX `exchanges_addressee_count` ON `exchanges` (`addressee_id`,`count`,`speaker_order`,`addressee_order`);--> statement-breakpoint
CREATE TABLE `ingestions` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_slug` text NOT NULL,
	`article_id` integer,
	`started_at` text NOT NULL,
	`source` text NOT NULL,
	`extractor` text NOT NULL,
	`document_sha256` text NOT NULL,
	`document` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`removed` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `ingestions_article` ON `ingestions` (`article_slug`,`id`);--> statement-breakpoint
CREATE INDEX `ingestions_article_id` ON `ingestions` (`article_id`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`article_id` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` integer,
	`thing_id` integer,
	`place_id` integer,
	`confidence` real,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentions_type" CHECK("mentions"."type" in ('NAME', 'DESCRIPTION', 'PRONOUN', 'ADJECTIVE')),
	CONSTRAINT "mentions_subject" CHECK(("mentions"."actor_id" is not null) + ("mentions"."thing_id" is not null) + ("mentions"."place_id" is not null) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentions_publicId_unique` ON `mentions` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mentions_orderKey_unique` ON `mentions` (`order_key`);--> statement-breakpoint
CREATE INDEX `mentions_type` ON `mentions` (`type`,`order_key`);--> statement-breakpoint
CREATE INDEX `mentions_article` ON `mentions` (`article_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `mentions_actor` ON `mentions` (`actor_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `mentions_thing` ON `mentions` (`thing_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `mentions_place` ON `mentions` (`place_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `place_sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`article_order` text NOT NULL,
	`place_id` integer NOT NULL,
	`place_order` text NOT NULL,
	`name` text NOT NULL,
	`wikidata_id` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_sources_article` ON `place_sources` (`article_id`,`place_order`,`place_id`);--> statement-breakpoint
CREATE INDEX `place_sources_name` ON `place_sources` (`name`);--> statement-breakpoint
CREATE INDEX `place_sources_place` ON `place_sources` (`place_id`,`article_order`,`article_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`wikidata_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_publicId_unique` ON `places` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `places_orderKey_unique` ON `places` (`order_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `places_slug_unique` ON `places` (`slug`);--> statement-breakpoint
CREATE INDEX `places_name` ON `places` (`name`,`order_key`);--> statement-breakpoint
CREATE INDEX `places_wikidata` ON `places` (`wikidata_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `relationships` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`article_id` integer NOT NULL,
	`subject_id` integer NOT NULL,
	`predicate` text NOT NULL,
	`object_id` integer NOT NULL,
	`title` text,
	`modality` text NOT NULL,
	`basis` text NOT NULL,
	`statement_id` integer,
	`confidence` real,
	`note` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subject_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`object_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "relationships_predicate" CHECK("relationships"."predicate" in ('HEAD_OF_STATE_OF', 'HEAD_OF_GOVERNMENT_OF', 'MINISTER_OF', 'LEADS', 'SPOKESPERSON_OF', 'REPRESENTS', 'ACCREDITED_TO', 'EMPLOYED_BY', 'MEMBER_OF', 'PART_OF', 'FORMER_OFFICE_IN', 'ALLIED_WITH', 'RELATED_TO', 'STATE_MEDIA_OF', 'SUPPLIES_WEAPONS_TO', 'RESTRICTS_WEAPON_USE_OF', 'CONSIDERS_LIFTING_RESTRICTIONS_ON', 'INVADED', 'AT_WAR_WITH', 'IN_DIRECT_CONFLICT_WITH', 'DIRECTLY_INVOLVED_AGAINST', 'FUELS_CONFLICT_AGAINST', 'AVOIDS_CONFLICT_WITH', 'PROVIDES_AID_TO', 'SUPPORTS', 'OPPOSES', 'COOPERATES_WITH', 'AGREES_WITH', 'MEETS', 'MAY_CONSULT', 'INTERVIEWED_BY', 'SPOKE_AT', 'SUES', 'SANCTIONS', 'WARNS', 'THREATENS', 'ACCUSES', 'CONDEMNS', 'CRITICIZES', 'PRAISES', 'REQUESTS_FROM', 'URGES', 'ECHOES', 'RESPONDS_TO', 'TELLS')),
	CONSTRAINT "relationships_modality" CHECK("relationships"."modality" in ('ACTUAL', 'NEGATED', 'FUTURE', 'PLANNED', 'POSSIBLE', 'CONDITIONAL', 'HYPOTHETICAL', 'DESIRED', 'ALLEGED')),
	CONSTRAINT "relationships_basis" CHECK("relationships"."basis" in ('STATED', 'INFERRED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_publicId_unique` ON `relationships` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_orderKey_unique` ON `relationships` (`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_predicate` ON `relationships` (`predicate`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_modality` ON `relationships` (`modality`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_title` ON `relationships` (`title`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_article` ON `relationships` (`article_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_subject` ON `relationships` (`subject_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_pair` ON `relationships` (`subject_id`,`object_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_object` ON `relationships` (`object_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `relationships_statement` ON `relationships` (`statement_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`article_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`actor_id` integer NOT NULL,
	`candidate_id` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`score` real NOT NULL,
	`decided_at` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reviews_kind" CHECK("reviews"."kind" in ('PERSON', 'COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION', 'ORGANIZATION', 'MEDIA', 'GROUP')),
	CONSTRAINT "reviews_status" CHECK("reviews"."status" in ('OPEN', 'SAME', 'DIFFERENT')),
	CONSTRAINT "reviews_reason" CHECK("reviews"."reason" in ('SAME_NAME_OTHER_ROLE', 'COMMON_NAME', 'SHORT_NAME', 'SEVERAL_BEAR_THE_NAME', 'SIMILAR_NAME', 'ASKED')),
	CONSTRAINT "reviews_decided_at" CHECK(("reviews"."decided_at" is null) = ("reviews"."status" = 'OPEN')),
	CONSTRAINT "reviews_merged" CHECK(("reviews"."actor_id" = "reviews"."candidate_id") = ("reviews"."status" = 'SAME'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_publicId_unique` ON `reviews` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_orderKey_unique` ON `reviews` (`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_article` ON `reviews` (`article_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_actor` ON `reviews` (`actor_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_candidate` ON `reviews` (`candidate_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_status` ON `reviews` (`status`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_reason` ON `reviews` (`reason`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_name` ON `reviews` (`name`,`order_key`);--> statement-breakpoint
CREATE INDEX `reviews_decided_at` ON `reviews` (`decided_at`,`order_key`);--> statement-breakpoint
CREATE TABLE `addressees` (
	`id` integer PRIMARY KEY NOT NULL,
	`statement_id` integer NOT NULL,
	`statement_order` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`basis` text NOT NULL,
	`confidence` real,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "addressees_basis" CHECK("addressees"."basis" in ('STATED', 'INFERRED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addressees_statement` ON `addressees` (`statement_id`,`ordinal`,`actor_id`);--> statement-breakpoint
CREATE INDEX `addressees_basis` ON `addressees` (`basis`,`statement_id`);--> statement-breakpoint
CREATE INDEX `addressees_actor` ON `addressees` (`actor_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE TABLE `statement_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` integer NOT NULL,
	`from_order` text NOT NULL,
	`to_id` integer NOT NULL,
	`to_order` text NOT NULL,
	`basis` text NOT NULL,
	`confidence` real,
	FOREIGN KEY (`from_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "statement_links_kind" CHECK("statement_links"."kind" in ('RESPONDS_TO', 'ECHOES')),
	CONSTRAINT "statement_links_basis" CHECK("statement_links"."basis" in ('STATED', 'INFERRED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_links_from` ON `statement_links` (`from_id`,`kind`,`to_order`,`to_id`);--> statement-breakpoint
CREATE INDEX `statement_links_to` ON `statement_links` (`to_id`,`kind`,`from_order`,`from_id`);--> statement-breakpoint
CREATE TABLE `statement_speakers` (
	`id` integer PRIMARY KEY NOT NULL,
	`statement_id` integer NOT NULL,
	`statement_order` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_speakers_statement` ON `statement_speakers` (`statement_id`,`ordinal`,`actor_id`);--> statement-breakpoint
CREATE INDEX `statement_speakers_actor` ON `statement_speakers` (`actor_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE TABLE `statement_subjects` (
	`id` integer PRIMARY KEY NOT NULL,
	`statement_id` integer NOT NULL,
	`statement_order` text NOT NULL,
	`ordinal` integer NOT NULL,
	`target` integer NOT NULL,
	`actor_id` integer,
	`thing_id` integer,
	`place_id` integer,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statement_subjects_subject" CHECK(("statement_subjects"."actor_id" is not null) + ("statement_subjects"."thing_id" is not null) + ("statement_subjects"."place_id" is not null) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_subjects_statement` ON `statement_subjects` (`statement_id`,`target`,`ordinal`);--> statement-breakpoint
CREATE INDEX `statement_subjects_actor` ON `statement_subjects` (`actor_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_subjects_thing` ON `statement_subjects` (`thing_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_subjects_place` ON `statement_subjects` (`place_id`,`statement_order`,`statement_id`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`article_id` integer NOT NULL,
	`mode` text NOT NULL,
	`speech_act` text,
	`text` text NOT NULL,
	`factive` integer NOT NULL,
	`venue` text,
	`venue_thing_id` integer,
	`venue_basis` text,
	`time_expression` text,
	`time_basis` text,
	`said_at` text,
	`said_at_precision` text,
	`turn` text,
	`cameo_root` text,
	`plover_type` text,
	`confidence` real,
	`note` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`venue_thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statements_mode" CHECK("statements"."mode" in ('DIRECT', 'INDIRECT', 'MIXED', 'NARRATED', 'ARTICLE_VOICE')),
	CONSTRAINT "statements_speech_act" CHECK("statements"."speech_act" in ('ASSERT', 'ARGUE', 'EMPHASIZE', 'EXPLAIN', 'PREDICT', 'WARN', 'ACCUSE', 'REMIND', 'HINT', 'CLAIM', 'CONFIRM', 'ADMIT', 'DENY', 'ANSWER', 'REPORT', 'TESTIFY', 'REQUEST', 'ASK', 'URGE', 'DEMAND', 'ORDER', 'ADVISE', 'INVITE', 'PROMISE', 'OFFER', 'THREATEN', 'REFUSE', 'AGREE', 'CONDEMN', 'CRITICIZE', 'PRAISE', 'THANK', 'APOLOGIZE', 'WELCOME', 'REGRET', 'JOKE', 'ANNOUNCE', 'RULE', 'DECLINE_TO_COMMENT')),
	CONSTRAINT "statements_venue_basis" CHECK("statements"."venue_basis" in ('STATED', 'INFERRED')),
	CONSTRAINT "statements_time_basis" CHECK("statements"."time_basis" in ('STATED', 'INFERRED')),
	CONSTRAINT "statements_said_at_precision" CHECK("statements"."said_at_precision" in ('YEAR', 'MONTH', 'WEEK', 'DAY', 'MINUTE')),
	CONSTRAINT "statements_plover_type" CHECK("statements"."plover_type" in ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),
	CONSTRAINT "statements_said_at" CHECK(("statements"."said_at" is null) = ("statements"."said_at_precision" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_publicId_unique` ON `statements` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `statements_orderKey_unique` ON `statements` (`order_key`);--> statement-breakpoint
CREATE INDEX `statements_article` ON `statements` (`article_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `statements_mode` ON `statements` (`mode`,`order_key`);--> statement-breakpoint
CREATE INDEX `statements_speech_act` ON `statements` (`speech_act`,`order_key`);--> statement-breakpoint
CREATE INDEX `statements_said_at` ON `statements` (`said_at`,`order_key`);--> statement-breakpoint
CREATE INDEX `statements_venue_thing` ON `statements` (`venue_thing_id`);--> statement-breakpoint
CREATE TABLE `thing_participants` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`thing_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_order` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thing_participants_thing` ON `thing_participants` (`thing_id`,`actor_order`,`actor_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `thing_participants_actor` ON `thing_participants` (`actor_id`);--> statement-breakpoint
CREATE INDEX `thing_participants_article` ON `thing_participants` (`article_id`);--> statement-breakpoint
CREATE TABLE `thing_sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`article_order` text NOT NULL,
	`thing_id` integer NOT NULL,
	`thing_order` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`wikidata_id` text,
	`parent_id` integer,
	`place_id` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thing_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "thing_sources_kind" CHECK("thing_sources"."kind" in ('EVENT', 'TOPIC', 'WEAPON', 'PRODUCT', 'LAW', 'WORK'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thing_sources_article` ON `thing_sources` (`article_id`,`thing_order`,`thing_id`);--> statement-breakpoint
CREATE INDEX `thing_sources_name` ON `thing_sources` (`name`,`kind`);--> statement-breakpoint
CREATE INDEX `thing_sources_thing` ON `thing_sources` (`thing_id`,`article_order`,`article_id`);--> statement-breakpoint
CREATE INDEX `thing_sources_parent` ON `thing_sources` (`parent_id`);--> statement-breakpoint
CREATE INDEX `thing_sources_place` ON `thing_sources` (`place_id`);--> statement-breakpoint
CREATE TABLE `things` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`order_key` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`wikidata_id` text,
	`parent_id` integer,
	`place_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `things`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "things_kind" CHECK("things"."kind" in ('EVENT', 'TOPIC', 'WEAPON', 'PRODUCT', 'LAW', 'WORK'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `things_publicId_unique` ON `things` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `things_orderKey_unique` ON `things` (`order_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `things_slug_unique` ON `things` (`slug`);--> statement-breakpoint
CREATE INDEX `things_wikidata` ON `things` (`wikidata_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `things_name` ON `things` (`name`,`order_key`);--> statement-breakpoint
CREATE INDEX `things_kind` ON `things` (`kind`,`order_key`);--> statement-breakpoint
CREATE INDEX `things_parent` ON `things` (`parent_id`,`order_key`);--> statement-breakpoint
CREATE INDEX `things_place` ON `things` (`place_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `disagreements` (
	`id` integer PRIMARY KEY NOT NULL,
	`actor_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`claim_link_id` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_link_id`) REFERENCES `claim_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disagreements_pair` ON `disagreements` (`actor_id`,`other_id`,`claim_link_id`);--> statement-breakpoint
CREATE INDEX `disagreements_other` ON `disagreements` (`other_id`);--> statement-breakpoint
CREATE INDEX `disagreements_link` ON `disagreements` (`claim_link_id`);--> statement-breakpoint
CREATE TABLE `shared_claims` (
	`id` integer PRIMARY KEY NOT NULL,
	`actor_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`claim_id` integer NOT NULL,
	`claim_order` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shared_claims_pair` ON `shared_claims` (`actor_id`,`other_id`,`claim_order`,`claim_id`);--> statement-breakpoint
CREATE INDEX `shared_claims_claim` ON `shared_claims` (`claim_id`);