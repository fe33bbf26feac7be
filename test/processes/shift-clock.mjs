// Loaded before the product: its Date stands at SHIFT_TO when the test began at SHIFT_FROM (both ms), and goes on from there.
const RealDate = Date;
const shift = Number(process.env.SHIFT_TO) - Number(process.env.SHIFT_FROM);
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
