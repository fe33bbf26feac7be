ALTER TABLE `inbox` ADD `request` text;--> statement-breakpoint
ALTER TABLE `job_runs` ADD `lease` text;--> statement-breakpoint
ALTER TABLE `job_runs` ADD `lease_until` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `request` text;