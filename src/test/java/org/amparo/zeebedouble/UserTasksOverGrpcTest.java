package org.amparo.zeebedouble;

class UserTasksOverGrpcTest extends UserTasksContract {

  @Override
  boolean overRest() {
    return false;
  }
}
