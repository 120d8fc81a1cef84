package org.amparo.zeebedouble;

class CommandsOverGrpcTest extends CommandsContract {

  @Override
  boolean overRest() {
    return false;
  }
}
