package org.amparo.shell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value of the right type that is not taken, with a sentence that does not repeat it. */
final class BadValue extends MismatchedInputException {

  private final String sentence;

  BadValue(JsonParser json, Class<?> type, String sentence) {
    super(json, sentence, type);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
