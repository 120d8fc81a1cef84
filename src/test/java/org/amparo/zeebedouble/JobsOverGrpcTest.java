package org.amparo.zeebedouble;

class JobsOverGrpcTest extends JobsContract {

  @Override
  boolean overRest() {
    return false;
  }
}
