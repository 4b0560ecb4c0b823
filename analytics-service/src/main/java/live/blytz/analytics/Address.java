package live.blytz.analytics;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Enough of an IP address to tell a region, too little to tell a person. */
final class Address {

    private static final int KEPT_OF_V4 = 3;
    private static final int KEPT_OF_V6 = 6;

    private Address() {}

    /**
     * {@code 203.0.113.77} becomes {@code 203.0.113.0}, an IPv6 address keeps its first 48 bits.
     */
    static String truncated(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            var bytes = address.getAddress();
            Arrays.fill(
                    bytes,
                    address instanceof Inet4Address ? KEPT_OF_V4 : KEPT_OF_V6,
                    bytes.length,
                    (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return "";
        }
    }
}
