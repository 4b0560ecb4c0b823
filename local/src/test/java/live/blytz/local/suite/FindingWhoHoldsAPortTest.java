package live.blytz.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FindingWhoHoldsAPortTest {

    private static final List<String> TABLE =
            List.of(
                    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                    "   0: 0100007F:5258 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 111 1",
                    "   1: 0100007F:5258 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1");

    @Test
    void takesTheSocketThatListensNotTheOneThatTalks() {
        assertThat(PortHolder.inode(TABLE, 0x5258)).contains("222");
    }

    @Test
    void findsNobodyOnAFreePort() {
        assertThat(PortHolder.inode(TABLE, 0x5259)).isEmpty();
    }

    @Test
    void showsWhatAJvmRunsAndNotItsFlags() {
        var line =
                "/usr/bin/java " + "-XX:+UseSerialGC ".repeat(20) + "kafka.Kafka server.properties";

        assertThat(PortHolder.shortened(line))
                .startsWith("/usr/bin/java … ")
                .endsWith("kafka.Kafka server.properties")
                .hasSizeLessThan(120);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheProcessThatListens() throws Exception {
        assertThat(Files.exists(Path.of("/proc/net/tcp"))).isTrue();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(socket.getLocalPort()))
                    .map(PortHolder::pid)
                    .contains(ProcessHandle.current().pid());
        }
    }
}
