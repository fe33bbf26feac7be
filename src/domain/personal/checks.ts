/** What kind of personal number it is. */
export type PersonalKind = "identity" | "mobile" | "bank_card" | "phone";

// The first two digits of an identity number: provinces and their like (GB/T 2260).
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Tells an 18-digit identity number by its date and check digit (GB 11643-1999), a 15-digit one by place and date. */
export function isIdentity(number: string): boolean {
  if (number.length === 15) {
    if (!/^\d{15}$/.test(number) || !provinces.test(number)) return false;
    const [year, month, day] = [6, 8, 10].map((at) => Number(number.slice(at, at + 2)));
    return isDate(1900 + year!, month!, day!);
  }
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const year = Number(number.slice(6, 10));
  if (year < 1850 || year > 2100) return false;
  if (!isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(number[i]) * weights[i]!;
  return checkDigits[sum % 11] === number[17];
}

/** Tells a mobile number: eleven digits from 13 to 19. */
export function isMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number);
}

// A moment written as yyyyMMddHHmmss with hundredths or thousandths is as long as a card's number.
const timeStamp =
  /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}\d{2,3}$/;

/** Tells a bank card of 16 to 19 digits by its check digit (ISO/IEC 7812-1, Luhn). */
export function isBankCard(number: string): boolean {
  if (!/^\d{16,19}$/.test(number) || /^(\d)\1+$/.test(number) || timeStamp.test(number))
    return false;
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const double = digit * 2;
    sum += i % 2 === 0 ? digit : double > 9 ? double - 9 : double;
  }
  return sum % 10 === 0;
}

/** Tells a landline by its area code and the length of the rest. */
export function isLandline(area: string, rest: string): boolean {
  return /^(?:010|02\d)$/.test(area)
    ? /^[2-8]\d{7}$/.test(rest)
    : /^0[3-9]\d{2}$/.test(area) && /^[2-8]\d{6,7}$/.test(rest);
}
