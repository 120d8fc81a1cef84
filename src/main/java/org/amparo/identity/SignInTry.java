package org.amparo.identity;

/**
 * What somebody gives who says who they are.
 *
 * @param network where they ask from, as far as wrong tries are counted together
 */
public record SignInTry(String username, String password, String network) {

  @Override
  public String toString() {
    return "SignInTry";
  }
}
