package org.amparo.zeebedouble;

class WholeCaseOverRestTest extends WholeCaseContract {

  @Override
  boolean overRest() {
    return true;
  }
}
