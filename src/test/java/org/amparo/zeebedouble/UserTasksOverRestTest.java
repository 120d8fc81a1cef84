package org.amparo.zeebedouble;

class UserTasksOverRestTest extends UserTasksContract {

  @Override
  boolean overRest() {
    return true;
  }
}
