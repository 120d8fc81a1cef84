package org.amparo.identity;

/**
 * What somebody gives who says who they are.
 *
 * @param code of the second factor, or a recovery code; empty where there is none
 * @param network where they ask from, as far as wrong tries are counted together
 */
public record SignInTry(String username, String password, String code, String network) {

  @Override
  public String toString() {
    return "SignInTry";
  }
}
