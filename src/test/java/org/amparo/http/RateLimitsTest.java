package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger wrongCodes = new AtomicInteger();
  private final RateLimits limits =
      new RateLimits(Map.of("track", limit(2, 5)), time(), wrongCodes::incrementAndGet);

  @Test
  void givesANetworkItsShareAndTellsWhenThereIsMore() {
    limits.spend("track", "192.0.2.1");
    limits.spend("track", "192.0.2.2");
    var refused =
        catchThrowableOfType(TooManyRequests.class, () -> limits.spend("track", "192.0.2.3"));
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    limits.spend("track", "198.51.100.1");

    now.addAndGet(refused.retryAfter().toNanos());
    limits.spend("track", "192.0.2.3");
  }

  @Test
  void stopsManyNetworksTogether() {
    for (int i = 0; i < 5; i++) {
      limits.spend("track", "10.0.%d.1".formatted(i));
    }
    assertThatThrownBy(() -> limits.spend("track", "10.0.9.1")).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void doesNotLetOneNetworksExcessUseUpEverybodysShare() {
    limits.spend("track", "192.0.2.1");
    limits.spend("track", "192.0.2.1");
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> limits.spend("track", "192.0.2.1"))
          .isInstanceOf(TooManyRequests.class);
    }
    limits.spend("track", "198.51.100.1");
    limits.spend("track", "203.0.113.1");
    limits.spend("track", "203.0.113.1");
  }

  @Test
  void eachFurtherWrongCodeOfANetworkWaitsTwiceAsLongUpToALimit() {
    var codes = roomy();
    for (int i = 0; i < 3; i++) {
      codes.spend("track", "192.0.2.1");
      codes.wrong("track", "192.0.2.1");
    }
    for (int seconds : new int[] {1, 2, 4, 8, 10, 10}) {
      assertThat(waitOf(codes, "192.0.2.7")).isEqualTo(Duration.ofSeconds(seconds));
      now.addAndGet(Duration.ofSeconds(seconds).toNanos());
      codes.spend("track", "192.0.2.7");
      codes.wrong("track", "192.0.2.7");
    }
    assertThat(wrongCodes).hasValue(9);
  }

  @Test
  void wrongCodesOfOneNetworkKeepNobodyElseAndATryThatWaitsCountsForNothing() {
    var codes = roomy();
    for (int i = 0; i < 3; i++) {
      codes.wrong("track", "192.0.2.1");
    }
    for (int i = 0; i < 50; i++) {
      assertThat(waitOf(codes, "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }
    codes.spend("track", "198.51.100.1");

    now.addAndGet(Duration.ofMinutes(61).toNanos());
    codes.spend("track", "192.0.2.1");
    codes.wrong("track", "192.0.2.1");
    codes.spend("track", "192.0.2.1");
  }

  private static Duration waitOf(RateLimits codes, String address) {
    return catchThrowableOfType(TooManyRequests.class, () -> codes.spend("track", address))
        .retryAfter();
  }

  /** One where only wrong codes make anybody wait. */
  private RateLimits roomy() {
    return new RateLimits(Map.of("track", limit(1000, 1000)), time(), wrongCodes::incrementAndGet);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,192.0.2.255,true",
    "192.0.2.1,192.0.3.1,false",
    "2001:db8:1::1,2001:db8:1:ffff::9,true",
    "2001:db8:1::1,2001:db8:2::1,false",
    "::ffff:192.0.2.1,192.0.2.7,true",
    "fe80::1%eth0,fe80::2,true",
    "a-name.example,another.example,true"
  })
  void countsNetworksAndNotAddresses(String one, String other, boolean same) {
    assertThat(AddressPrefix.of(one).equals(AddressPrefix.of(other))).isEqualTo(same);
  }

  private static HttpSettings.Limit limit(int perAddress, int overall) {
    return new HttpSettings.Limit() {
      @Override
      public int perAddress() {
        return perAddress;
      }

      @Override
      public int overall() {
        return overall;
      }

      @Override
      public Duration per() {
        return Duration.ofMinutes(1);
      }

      @Override
      public int free() {
        return 3;
      }

      @Override
      public Duration longest() {
        return Duration.ofSeconds(10);
      }

      @Override
      public Duration forgotten() {
        return Duration.ofHours(1);
      }
    };
  }

  private TimeMeter time() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return now.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }
}
