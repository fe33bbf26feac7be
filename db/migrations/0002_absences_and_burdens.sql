CREATE TABLE `absences` (
	`id` integer PRIMARY KEY NOT NULL,
	`open_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`deputy_open_id` text,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `absences_until` ON `absences` (`until`);--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`open_id`);--> statement-breakpoint
CREATE TABLE `burdens` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`open_id` text NOT NULL,
	`kind` text NOT NULL,
	`form` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `burdens_once` ON `burdens` (`day`,`open_id`,`kind`,`form`);--> statement-breakpoint
CREATE INDEX `issue_events_what` ON `issue_events` (`what`,`at`);