import { customType, integer } from "drizzle-orm/sqlite-core";
import { figure, SCALE, type Figure } from "../src/domain/figure.ts";

const UNITS_PER_ONE = 10 ** SCALE;

/**
 * An exact decimal kept as a whole number of millionths, so that the database adds it up without rounding.
 */
export const decimal = customType<{ data: Figure; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => value.times(UNITS_PER_ONE).round(0).toNumber(),
  fromDriver: (value) => figure(value).div(UNITS_PER_ONE),
});

/** A moment, in milliseconds since 1970. */
export const instant = (name: string) => integer(name, { mode: "timestamp_ms" });

/** A yes or no. */
export const flag = (name: string) => integer(name, { mode: "boolean" });
