package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * LiveKit for rooms on this machine only. Where its program must be built first, the process is
 * there at once and answers later.
 *
 * @param tcpPort of media where UDP is not let through
 * @param webhook who is told what happens in the rooms
 */
public record LiveKitEngine(
        EngineCache cache,
        Path data,
        int port,
        int udpPort,
        String apiKey,
        String apiSecret,
        String webhook)
        implements Engine {

    @Override
    public String name() {
        return "livekit";
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(data);
        var settings = Folders.writeSecret(data.resolve("livekit.yaml"), settings());
        return new Launch(
                LiveKitProgram.command(cache, List.of("--config", settings.toString())),
                Map.of(),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.http("http://127.0.0.1:" + port + "/", 300);
    }

    /**
     * Media by UDP alone, since its TCP would listen on all addresses. The last two of rtc keep
     * other addresses of this machine, IPv6 above all, from winning.
     */
    private String settings() {
        return """
        port: %d
        bind_addresses: ["127.0.0.1"]
        rtc:
          tcp_port: 0
          udp_port: %d
          use_external_ip: false
          node_ip: 127.0.0.1
          enable_loopback_candidate: true
          interfaces: {includes: [lo]}
          ips: {includes: [127.0.0.1/32]}
        keys: {"%s": "%s"}
        webhook:
          api_key: "%s"
          urls: ["%s"]
        logging: {level: warn}
        """
                .formatted(port, udpPort, apiKey, apiSecret, apiKey, webhook);
    }
}
