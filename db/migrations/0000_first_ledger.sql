CREATE TABLE `issue_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`text` text,
	`data` text,
	FOREIGN KEY (`no`) REFERENCES `issues`(`no`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issue_events_no` ON `issue_events` (`no`,`at`);--> statement-breakpoint
CREATE TABLE `issues` (
	`no` integer PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`chat_id` text NOT NULL,
	`project_id` integer,
	`street` text,
	`text` text NOT NULL,
	`raiser` text NOT NULL,
	`owner` text,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`severity` text NOT NULL,
	`households` integer,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`acked_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	`rung` integer DEFAULT 0 NOT NULL,
	`entry_id` integer,
	`card_message_id` text,
	`is_restricted` integer DEFAULT false NOT NULL,
	`is_owner_by_default` integer DEFAULT false NOT NULL,
	`owned_at` integer NOT NULL,
	`clock_from` integer NOT NULL,
	`rung_at` integer NOT NULL,
	`is_opening_told` integer DEFAULT false NOT NULL,
	`repeats` integer DEFAULT 0 NOT NULL,
	`moved_at` integer,
	`handovers` integer DEFAULT 0 NOT NULL,
	`extensions` integer DEFAULT 0 NOT NULL,
	`reopens` integer DEFAULT 0 NOT NULL,
	`pending` text,
	`paused_at` integer,
	`snoozed_until` text,
	`accepted_by` text,
	`ended_as` text,
	`ladder` text NOT NULL,
	`next_step_at` integer
);
--> statement-breakpoint
CREATE INDEX `issues_open` ON `issues` (`project_id`,`due_at`) WHERE state in ('open', 'acked', 'snoozed', 'resolved');--> statement-breakpoint
CREATE INDEX `issues_owner_open` ON `issues` (`owner`,`due_at`) WHERE state in ('open', 'acked', 'snoozed');--> statement-breakpoint
CREATE INDEX `issues_next_step` ON `issues` (`next_step_at`) WHERE next_step_at is not null;--> statement-breakpoint
CREATE INDEX `issues_chat` ON `issues` (`chat_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `issues_message` ON `issues` (`message_id`);--> statement-breakpoint
CREATE INDEX `issues_card` ON `issues` (`card_message_id`);--> statement-breakpoint
CREATE TABLE `ladders` (
	`version` text PRIMARY KEY NOT NULL,
	`snapshot` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bindings` (
	`id` integer PRIMARY KEY NOT NULL,
	`chat_id` text NOT NULL,
	`kind` text NOT NULL,
	`project_id` integer,
	`street` text,
	`bound_at` integer NOT NULL,
	`bound_by` text NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `bindings_chat` ON `bindings` (`chat_id`);--> statement-breakpoint
CREATE INDEX `bindings_project` ON `bindings` (`project_id`);--> statement-breakpoint
CREATE TABLE `chats` (
	`chat_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_direct` integer NOT NULL,
	`is_open` integer DEFAULT true NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`open_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL,
	`is_active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`post` text NOT NULL,
	`open_id` text NOT NULL,
	`deputy_open_id` text,
	`until` text,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `posts_scope` ON `posts` (`scope`,`post`);--> statement-breakpoint
CREATE INDEX `posts_person` ON `posts` (`open_id`);--> statement-breakpoint
CREATE TABLE `call_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`api` text NOT NULL,
	`place` text,
	`started_at` integer NOT NULL,
	`free_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `call_slots_free` ON `call_slots` (`free_at`);--> statement-breakpoint
CREATE TABLE `dialogues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`who` text NOT NULL,
	`chat_id` text NOT NULL,
	`question` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text NOT NULL,
	`message_id` text
);
--> statement-breakpoint
CREATE INDEX `dialogues_open` ON `dialogues` (`who`,`chat_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`rows` text NOT NULL,
	`before` text,
	`by` text NOT NULL,
	`chat_id` text,
	`message_id` text,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`applied_at` integer
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`event` text NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`handled_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_key` ON `inbox` (`key`);--> statement-breakpoint
CREATE INDEX `inbox_new` ON `inbox` (`seq`) WHERE state = 'new';--> statement-breakpoint
CREATE TABLE `job_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`slot` text NOT NULL,
	`ran_at` integer NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_runs_once` ON `job_runs` (`name`,`slot`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`uuid` text NOT NULL,
	`kind` text NOT NULL,
	`chat_id` text,
	`open_id` text,
	`target_id` text,
	`in_thread` integer DEFAULT false NOT NULL,
	`subject` text NOT NULL,
	`priority` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`lease` text,
	`lease_until` integer,
	`unknown_since` integer,
	`error_code` integer,
	`error_msg` text,
	`as_text` integer DEFAULT false NOT NULL,
	`message_id` text,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_key` ON `letters` (`key`);--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`next_at`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `letters_subject_due` ON `letters` (`subject`,`id`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `letters_message` ON `letters` (`message_id`);--> statement-breakpoint
CREATE INDEX `letters_failed` ON `letters` (`chat_id`) WHERE state in ('failed', 'doubt');--> statement-breakpoint
CREATE TABLE `aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`alias` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `aliases_once` ON `aliases` (`project_id`,`alias`);--> statement-breakpoint
CREATE TABLE `day_figures` (
	`task_id` integer NOT NULL,
	`day` text NOT NULL,
	`metric` text NOT NULL,
	`added` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_figures_once` ON `day_figures` (`task_id`,`metric`,`day`);--> statement-breakpoint
CREATE INDEX `day_figures_day` ON `day_figures` (`day`);--> statement-breakpoint
CREATE TABLE `filings` (
	`task_id` integer NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	`is_no_progress` integer NOT NULL,
	`first_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `filings_once` ON `filings` (`task_id`,`day`);--> statement-breakpoint
CREATE INDEX `filings_day` ON `filings` (`day`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`street` text NOT NULL,
	`land_kind` text,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_name` ON `projects` (`name`);--> statement-breakpoint
CREATE INDEX `projects_street` ON `projects` (`street`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`code` text,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`target_mu` integer,
	`target_sqm` integer,
	`households` integer,
	`start_remaining` integer,
	`stage` text,
	`issued_on` text,
	`due_on` text,
	`completed_on` text,
	`finishes_by_year_end` text,
	`forecast_mu` integer,
	`as_of` text,
	`note` text,
	`name_basis` text,
	`document_fields` text,
	`last_moved_on` text,
	`created_at` integer NOT NULL,
	`is_withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_code` ON `tasks` (`code`);--> statement-breakpoint
CREATE INDEX `tasks_project` ON `tasks` (`project_id`);--> statement-breakpoint
CREATE TABLE `totals` (
	`id` integer PRIMARY KEY NOT NULL,
	`task_id` integer NOT NULL,
	`metric` text NOT NULL,
	`opening` integer NOT NULL,
	`opening_as_of` text,
	`total` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `totals_task_metric` ON `totals` (`task_id`,`metric`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`chat_id` text NOT NULL,
	`project_id` integer NOT NULL,
	`task_id` integer NOT NULL,
	`by` text NOT NULL,
	`as_of` text NOT NULL,
	`said_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`words` text NOT NULL,
	`is_no_progress` integer DEFAULT false NOT NULL,
	`is_correction` integer DEFAULT false NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`made_done` integer DEFAULT false NOT NULL,
	`status_before` text
);
--> statement-breakpoint
CREATE INDEX `entries_chat_by` ON `entries` (`chat_id`,`by`,`said_at`);--> statement-breakpoint
CREATE INDEX `entries_message` ON `entries` (`message_id`);--> statement-breakpoint
CREATE INDEX `entries_task` ON `entries` (`task_id`,`said_at`);--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` integer NOT NULL,
	`task_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`metric` text NOT NULL,
	`mode` text NOT NULL,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`delta` integer NOT NULL,
	`before` integer NOT NULL,
	`after` integer NOT NULL,
	`as_of` text NOT NULL,
	`said_at` integer NOT NULL,
	`by` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`replaces` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facts_entry` ON `facts` (`entry_id`);--> statement-breakpoint
CREATE INDEX `facts_task_metric` ON `facts` (`task_id`,`metric`,`said_at`);--> statement-breakpoint
CREATE INDEX `facts_project_day` ON `facts` (`project_id`,`as_of`);