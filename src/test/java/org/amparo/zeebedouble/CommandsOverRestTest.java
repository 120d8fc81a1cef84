package org.amparo.zeebedouble;

class CommandsOverRestTest extends CommandsContract {

  @Override
  boolean overRest() {
    return true;
  }
}
