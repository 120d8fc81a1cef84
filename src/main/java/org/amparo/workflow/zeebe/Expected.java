package org.amparo.workflow.zeebe;

import org.jspecify.annotations.Nullable;

/**
 * How many jobs a step of the process brings right after it, by the model.
 *
 * @param most null if the model does not say
 */
record Expected(int least, @Nullable Integer most) {

  static final Expected NOTHING = new Expected(0, 0);
  static final Expected ONE = new Expected(1, 1);
  static final Expected UNKNOWN = new Expected(0, null);

  /** Both ways are gone. */
  Expected and(Expected other) {
    return new Expected(
        least + other.least, most == null || other.most == null ? null : most + other.most);
  }

  /** One of the ways is gone, and it is open which. */
  Expected or(Expected other) {
    return new Expected(
        Math.min(least, other.least),
        most == null || other.most == null ? null : Math.max(most, other.most));
  }

  /** One of them came; or one that nobody expected, which takes nothing away. */
  Expected butOne() {
    return new Expected(Math.max(0, least - 1), most == null ? null : Math.max(0, most - 1));
  }

  /** The way may as well not be gone yet. */
  Expected perhaps() {
    return new Expected(0, most);
  }
}
