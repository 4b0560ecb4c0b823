package live.blytz.auction.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import live.blytz.auction.video.LiveKitServer;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitModels.Room;
import livekit.LivekitWebhook.WebhookEvent;

/** Webhooks as LiveKit makes and signs them. */
final class Webhooks {

    private Webhooks() {}

    static String about(String room, String event) {
        return json(
                WebhookEvent.newBuilder().setEvent(event).setRoom(Room.newBuilder().setName(room)));
    }

    static String about(EgressInfo egress, String event) {
        return json(WebhookEvent.newBuilder().setEvent(event).setEgressInfo(egress));
    }

    private static String json(WebhookEvent.Builder event) {
        event.setId("EV_" + UUID.randomUUID()).setCreatedAt(Instant.now().getEpochSecond());
        try {
            return JsonFormat.printer().print(event);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String signature(String body) {
        return signature(body, LiveKitServer.SECRET, Instant.now().plusSeconds(300));
    }

    static String signature(String body, String secret, Instant until) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(body.getBytes(StandardCharsets.UTF_8));
            var token =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.HS256),
                            new JWTClaimsSet.Builder()
                                    .issuer(LiveKitServer.KEY)
                                    .expirationTime(Date.from(until))
                                    .claim("sha256", Base64.getEncoder().encodeToString(hash))
                                    .build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (NoSuchAlgorithmException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
