package live.blytz.local.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import com.google.firebase.messaging.WebpushNotification;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** firebase-admin, which knows FCM at its one address only, is led here below its feet. */
class TalkingToGooglesLibraryTest {

    @TempDir private static Path folder = Path.of(".");

    private FcmSandbox sandbox;
    private FirebaseApp app;
    private FirebaseMessaging google;

    @BeforeEach
    void open() throws IOException {
        sandbox = FcmSandbox.start(new Settings(0, folder));
        var transport =
                new NetHttpTransport.Builder()
                        .setConnectionFactory(
                                url ->
                                        (HttpURLConnection)
                                                URI.create(
                                                                url.toString()
                                                                        .replace(
                                                                                "https://fcm.googleapis.com",
                                                                                sandbox.url()))
                                                        .toURL()
                                                        .openConnection())
                        .build();
        try (var account = Files.newInputStream(sandbox.credentials())) {
            app =
                    FirebaseApp.initializeApp(
                            FirebaseOptions.builder()
                                    .setCredentials(
                                            GoogleCredentials.fromStream(account, () -> transport))
                                    .setHttpTransport(transport)
                                    .setJsonFactory(GsonFactory.getDefaultInstance())
                                    .build(),
                            UUID.randomUUID().toString());
        }
        google = FirebaseMessaging.getInstance(app);
    }

    @AfterEach
    void close() {
        app.delete();
        sandbox.close();
    }

    @Test
    void takesWhatItWrites() throws FirebaseMessagingException {
        var name =
                google.send(
                        to(Sender.PHONE)
                                .setAndroidConfig(
                                        AndroidConfig.builder()
                                                .setPriority(AndroidConfig.Priority.HIGH)
                                                .setTtl(600_000)
                                                .setCollapseKey("lot")
                                                .setNotification(
                                                        AndroidNotification.builder()
                                                                .setTag("lot")
                                                                .setNotificationCount(3)
                                                                .setPriority(
                                                                        AndroidNotification.Priority
                                                                                .HIGH)
                                                                .build())
                                                .build())
                                .build());

        assertThat(name).startsWith("projects/blytz-sandbox/messages/");
        assertThat(sandbox.pushes())
                .singleElement()
                .satisfies(
                        push -> {
                            assertThat(push.title()).isEqualTo("You won");
                            assertThat(push.tag()).isEqualTo("lot");
                            assertThat(push.badge()).isEqualTo(3);
                            assertThat(push.isUrgent()).isTrue();
                        });
    }

    @Test
    void takesWhatItWritesForPhonesOfAppleAndForBrowsers() throws FirebaseMessagingException {
        google.send(
                to(Sender.PHONE)
                        .setApnsConfig(
                                ApnsConfig.builder()
                                        .putHeader("apns-collapse-id", "lot")
                                        .setAps(Aps.builder().setBadge(2).build())
                                        .build())
                        .build());
        google.send(
                to(Sender.PHONE)
                        .setWebpushConfig(
                                WebpushConfig.builder()
                                        .setNotification(
                                                WebpushNotification.builder().setTag("lot").build())
                                        .setFcmOptions(
                                                WebpushFcmOptions.withLink(
                                                        "https://blytz.live/orders"))
                                        .build())
                        .build());

        assertThat(sandbox.pushes()).extracting(Push::platform).containsExactly("web", "ios");
        assertThat(sandbox.pushes()).extracting(Push::tag).containsOnly("lot");
        assertThat(sandbox.pushes().getFirst().link()).isEqualTo("https://blytz.live/orders");
    }

    @ParameterizedTest
    @CsvSource({
        "unregistered, UNREGISTERED",
        "stranger, SENDER_ID_MISMATCH",
        "quota, QUOTA_EXCEEDED",
        "internal, INTERNAL"
    })
    void isUnderstoodWhenItRefuses(String word, MessagingErrorCode code) {
        var refusal =
                catchThrowableOfType(
                        FirebaseMessagingException.class,
                        () -> google.send(to(word + "_phone:APA91b" + "x".repeat(134)).build()));

        assertThat(refusal.getMessagingErrorCode()).isEqualTo(code);
    }

    @Test
    void isUnderstoodWhenItKnowsNoSuchToken() {
        var refusal =
                catchThrowableOfType(
                        FirebaseMessagingException.class, () -> google.send(to("short").build()));

        assertThat(refusal.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.INVALID_ARGUMENT);
    }

    private static Message.Builder to(String token) {
        return Message.builder()
                .setToken(token)
                .putData("link", "/orders")
                .setNotification(
                        Notification.builder().setTitle("You won").setBody("A vase").build());
    }
}
