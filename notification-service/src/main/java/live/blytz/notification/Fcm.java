package live.blytz.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Firebase Cloud Messaging, HTTP v1. */
@Component
class Fcm {

    private final FcmAccount account;
    private final AccessTokens tokens;
    private final FcmCalls calls;
    private final FcmMessage message;
    private final NotificationSettings settings;
    private final InstantSource clock;

    Fcm(
            FcmAccount account,
            AccessTokens tokens,
            FcmCalls calls,
            FcmMessage message,
            NotificationSettings settings,
            InstantSource clock) {
        this.account = account;
        this.tokens = tokens;
        this.calls = calls;
        this.message = message;
        this.settings = settings;
        this.clock = clock;
    }

    FcmAnswer send(Push push) {
        try {
            var token = tokens.get();
            var reply =
                    new FcmReply(
                            calls.send(
                                    HttpRequest.newBuilder(url())
                                            .header("Authorization", "Bearer " + token)
                                            .header(
                                                    "Content-Type",
                                                    "application/json; charset=utf-8")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            message.of(push)))),
                            clock.instant());
            if (reply.isUnauthenticated()) {
                tokens.forget(token);
            }
            return reply.answer();
        } catch (IOException away) {
            return new FcmAnswer.Later(String.valueOf(away.getMessage()), Optional.empty());
        }
    }

    private URI url() {
        return URI.create(
                "%s/v1/projects/%s/messages:send"
                        .formatted(settings.push().url(), account.get().project()));
    }
}
