package org.amparo.referral;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address to which a mail can go: what passes when somebody types it is what the mail server is
 * given. The domain may be in any script, since it has a form in ASCII (RFC 5891); what stands
 * before the @ may not, since mail servers that take it (RFC 6531) are few and ours cannot tell.
 */
public final class EmailAddress {

  /** As RFC 5321 has it, without the quotes that nobody uses. */
  private static final Pattern LOCAL =
      Pattern.compile("(?=.{1,64}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private EmailAddress() {}

  /**
   * The address as a mail server is given it; empty where it is none, or more than one. Blanks
   * around it are a slip of the keyboard.
   */
  public static Optional<String> of(String typed) {
    String address = typed.replaceAll("^ +| +$", "");
    int at = address.lastIndexOf('@');
    return at > 0 && LOCAL.matcher(address.substring(0, at)).matches()
        ? domain(address.substring(at + 1)).map(domain -> address.substring(0, at) + "@" + domain)
        : Optional.empty();
  }

  private static Optional<String> domain(String typed) {
    try {
      return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
          .filter(ascii -> DOMAIN.matcher(ascii.toLowerCase(Locale.ROOT)).matches());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
