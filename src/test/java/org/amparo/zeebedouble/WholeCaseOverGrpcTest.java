package org.amparo.zeebedouble;

class WholeCaseOverGrpcTest extends WholeCaseContract {

  @Override
  boolean overRest() {
    return false;
  }
}
