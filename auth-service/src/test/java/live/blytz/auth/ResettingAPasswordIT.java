package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.blytz.auth.application.Administration;
import live.blytz.events.user.SessionRevoked;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

class ResettingAPasswordIT extends AtTheDesk {

    private static final String NEXT = "battery staple";

    @Autowired Administration administration;

    @Test
    void changesItEndsAllLoginsAndTellsTheOwner() throws Exception {
        var here = somebody("buyer");
        var there = login(here.email());
        var email = here.email();
        codeIn(email, 1);
        ask(email).expectStatus().isAccepted();
        var code = codeIn(email, 2);

        reset(email, code, NEXT).expectStatus().isNoContent();

        for (var former : new Person[] {here, there}) {
            assertThat(gatewayKnowsTheEndOf(former.session())).isTrue();
            refused(refresh(former.refresh()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        }
        refused(tryToLogin(email, PASSWORD), HttpStatus.UNAUTHORIZED, "invalid_credentials");
        var answer = body(tryToLogin(email, NEXT).expectStatus().isOk());
        assertThat((Map<?, ?>) answer.get("user")).extracting("email_verified").isEqualTo(true);
        eventually(() -> mailsTo(email).size() == 3);
        assertThat(mailsTo(email).getLast().getSubject()).isEqualTo("Your password was changed");
        try (var probe = EventProbe.on("user")) {
            probe.await(
                    SessionRevoked.class,
                    event ->
                            event.getSessionId().equals(there.session())
                                    && event.getReason().equals("password_reset"));
        }
    }

    @Test
    void worksOnce() throws Exception {
        var email = joined();
        var code = asked(email);
        reset(email, code, NEXT).expectStatus().isNoContent();

        refused(
                reset(email, code, "another one"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid_code");
        tryToLogin(email, NEXT).expectStatus().isOk();
    }

    @Test
    void doesNotWorkWithACodeForSomethingElse() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);

        refused(reset(email, code, NEXT), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
        tryToLogin(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void leavesTheCodeGoodWhenThePasswordIsNot() throws Exception {
        var email = joined();
        var code = asked(email);

        refused(reset(email, code, "short"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        reset(email, code, NEXT).expectStatus().isNoContent();
    }

    @Test
    void letsThemInWhoWereLockedOutForWrongPasswords() throws Exception {
        var email = joined();
        var code = asked(email);
        for (var wrong = 0; wrong < 5; wrong++) {
            tryToLogin(email, "wrong").expectStatus().isUnauthorized();
        }
        tryToLogin(email, PASSWORD).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);

        reset(email, code, NEXT).expectStatus().isNoContent();

        tryToLogin(email, NEXT).expectStatus().isOk();
    }

    @Test
    void isNotForTheBanned() throws Exception {
        var person = somebody("buyer");
        codeIn(person.email(), 1);
        var boss = somebody("buyer");
        administration.ban(boss.id(), person.id(), "a try");

        ask(person.email()).expectStatus().isAccepted();

        joined(); // the post has come since
        assertThat(mailsTo(person.email())).hasSize(1);
    }

    @Test
    void endsALoginThatBeganWithTheOldPassword() throws Exception {
        var person = somebody("buyer");
        jdbc.sql("update users set password_changed_at = now() + interval '1 hour' where id = ?")
                .param(person.id())
                .update();

        refused(
                tryToLogin(person.email(), PASSWORD),
                HttpStatus.UNAUTHORIZED,
                "invalid_credentials");
    }

    private String joined() throws InterruptedException {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();
        codeIn(email, 1);
        return email;
    }

    private String asked(String email) throws InterruptedException {
        ask(email).expectStatus().isAccepted();
        return codeIn(email, 2);
    }

    private RestTestClient.ResponseSpec ask(String email) {
        return post("/auth/password-reset", Map.of("email", email));
    }

    private RestTestClient.ResponseSpec reset(String email, String code, String password) {
        return post(
                "/auth/password-reset/confirm",
                Map.of("email", email, "code", code, "password", password));
    }
}
