package live.blytz.auction.video;

import com.google.protobuf.Message;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import live.blytz.engines.Ports;
import org.jspecify.annotations.Nullable;

/** Protobuf over HTTP as Twirp has it, with LiveKit's tokens and Twirp's errors. */
class TwirpServer {

    interface Method {
        Message answer(byte[] body, Map<String, Object> grants) throws IOException, Refused;
    }

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        Refused(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }
    }

    private record Guarded(String grant, Method method) {}

    private final String key;
    private final String secret;
    private final HttpServer server;
    private final Map<String, Guarded> methods = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private volatile @Nullable CountDownLatch silence;
    private volatile boolean broken;
    private volatile boolean alone;

    TwirpServer(String key, String secret) {
        this.key = key;
        this.secret = secret;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()),
                            0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/twirp/", this::serve);
        server.start();
    }

    void on(String name, String grant, Method method) {
        methods.put("/twirp/livekit." + name, new Guarded(grant, method));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Names of what was asked, in order. */
    public List<String> calls() {
        return new ArrayList<>(calls);
    }

    /** What LiveKit would not have liked. */
    public List<String> wrong() {
        return wrong;
    }

    /** It takes connections and says nothing, until it is woken. */
    public void fallSilent() {
        silence = new CountDownLatch(1);
    }

    public void wake() {
        broken = false;
        alone = false;
        var held = silence;
        silence = null;
        if (held != null) {
            held.countDown();
        }
    }

    /** It answers everything with an error of its own. */
    public void breakDown() {
        broken = true;
    }

    /** A server without its parts Ingress and Egress. */
    public void standAlone() {
        alone = true;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var held = silence;
            if (held != null) {
                held.await();
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            try {
                if (broken || alone && !path.contains("RoomService")) {
                    throw new Refused(500, "internal");
                }
                var method = methods.get(path);
                if (method == null) {
                    throw new Refused(404, "bad_route");
                }
                calls.add(path.substring(path.lastIndexOf('/') + 1));
                var grants = grants(exchange, method.grant());
                answer(
                        exchange,
                        200,
                        "application/protobuf",
                        method.method().answer(body, grants).toByteArray());
            } catch (Refused refused) {
                if (refused.status == 401 || refused.status == 403) {
                    wrong.add(path + ": " + refused.code);
                }
                answer(
                        exchange,
                        refused.status,
                        "application/json",
                        "{\"code\":\"%s\",\"msg\":\"no\"}"
                                .formatted(refused.code)
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> grants(HttpExchange exchange, String grant) throws Refused {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!exchange.getRequestMethod().equals("POST")
                || !String.valueOf(type).startsWith("application/protobuf")) {
            throw new Refused(404, "bad_route");
        }
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw new Refused(401, "unauthenticated");
        }
        try {
            var token = SignedJWT.parse(header.substring("Bearer ".length()));
            var claims = token.getJWTClaimsSet();
            if (!token.verify(new MACVerifier(secret))
                    || !key.equals(claims.getIssuer())
                    || !claims.getExpirationTime().after(new Date())) {
                throw new Refused(401, "unauthenticated");
            }
            var grants = claims.getJSONObjectClaim("video");
            if (grants == null || !Boolean.TRUE.equals(grants.get(grant))) {
                throw new Refused(403, "permission_denied");
            }
            return grants;
        } catch (ParseException | JOSEException e) {
            throw new Refused(401, "unauthenticated");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
