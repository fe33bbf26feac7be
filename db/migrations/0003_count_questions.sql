CREATE TABLE `question_counts` (
	`who` text NOT NULL,
	`minute` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_counts_once` ON `question_counts` (`who`,`minute`);