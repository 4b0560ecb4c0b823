package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruncatingAnAddressTest {

    @Test
    void keepsTheNetworkOnly() {
        assertThat(Address.truncated("203.0.113.77")).isEqualTo("203.0.113.0");
        assertThat(Address.truncated("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0");
    }

    @Test
    void keepsNothingOfWhatIsNoAddress() {
        assertThat(Address.truncated("somewhere")).isEmpty();
    }
}
