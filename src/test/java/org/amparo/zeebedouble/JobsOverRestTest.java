package org.amparo.zeebedouble;

class JobsOverRestTest extends JobsContract {

  @Override
  boolean overRest() {
    return true;
  }
}
