package org.amparo.zeebedouble;

class FaultsOverGrpcTest extends FaultsContract {

  @Override
  boolean overRest() {
    return false;
  }
}
