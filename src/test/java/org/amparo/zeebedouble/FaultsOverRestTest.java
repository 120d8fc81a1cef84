package org.amparo.zeebedouble;

class FaultsOverRestTest extends FaultsContract {

  @Override
  boolean overRest() {
    return true;
  }
}
