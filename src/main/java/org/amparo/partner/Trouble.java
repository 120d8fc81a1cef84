package org.amparo.partner;

/** Why a message did not arrive, in words for the administrator. */
public enum Trouble {
  NO_SUCH_NAME("Nobody knows this host name"),
  ADDRESS_NOT_ALLOWED("The host name leads to an address that messages may not go to"),
  NOT_REACHED("Nothing answers at that address"),
  NOT_TRUSTED("Its certificate is not good for this host name, or nobody here trusts it"),
  TOO_SLOW("No answer came in time"),
  BROKEN_OFF("The connection broke before an answer came"),
  REDIRECTED("It sends us on to another address, which is not followed; enter that address here"),
  GONE("It answered 410: nothing is to be sent there any more"),
  REFUSED("It answered, but did not take the message");

  private final String words;

  Trouble(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Trouble of(int status) {
    if (status == 410) {
      return GONE;
    }
    return status >= 300 && status < 400 ? REDIRECTED : REFUSED;
  }
}
