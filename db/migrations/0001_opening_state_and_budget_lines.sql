CREATE TABLE `budget_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`code` text NOT NULL,
	`parent_code` text,
	`fund` text NOT NULL,
	`item` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`amount_wan` integer NOT NULL,
	`basis` text,
	`import_id` integer,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_lines_code` ON `budget_lines` (`year`,`code`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `opening_status` text;--> statement-breakpoint
ALTER TABLE `tasks` ADD `opening_completed_on` text;--> statement-breakpoint
ALTER TABLE `totals` ADD `opening_at` integer;