package org.amparo.http;

/** A form did not come from a page of the sender's own session. */
public final class ForeignForm extends RuntimeException {

  ForeignForm() {
    super("a form from elsewhere", null, false, false);
  }
}
