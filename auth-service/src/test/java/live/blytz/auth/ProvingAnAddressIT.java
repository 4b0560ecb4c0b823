package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

class ProvingAnAddressIT extends AtTheDesk {

    @Test
    void worksWithTheCodeThatJoiningSends() throws Exception {
        var person = somebody("buyer");
        var code = codeIn(person.email(), 1);

        confirm(person.email(), code).expectStatus().isNoContent();

        assertThat(body(client(person).get().uri("/api/v1/users/me").exchange()))
                .containsEntry("email_verified", true);
        assertThat(Claims.of(login(person.email()).access()).getClaimAsString("name"))
                .isEqualTo("Maria Clara");
        try (var probe = EventProbe.on("user")) {
            var told =
                    probe.await(
                            UserProfileChanged.class,
                            event -> event.getUserId().equals(person.id()));
            assertThat(told.getEmailVerified()).isTrue();
            assertThat(told.toString()).doesNotContain(code);
        }
    }

    @Test
    void keepsTheCodeUnderItsNameForTenMinutes() throws Exception {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();
        var code = codeIn(email, 1);

        assertThat(redis.getExpire("verification:" + email + ":email:" + code))
                .isBetween(500L, 600L);
    }

    @Test
    void worksOnce() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        confirm(email, code).expectStatus().isNoContent();

        refused(confirm(email, code), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
    }

    @Test
    void worksForOneOfManyAtOnce() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 5)
                            .mapToObj(_ -> threads.submit(() -> confirm(email, code)))
                            .toList();
            var good = 0;
            for (var answer : answers) {
                var status = answer.get().returnResult(Void.class).getStatus();
                good += status == HttpStatus.NO_CONTENT ? 1 : 0;
            }
            assertThat(good).isEqualTo(1);
        }
    }

    @Test
    void doesNotWorkWhenItsTimeIsOver() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        redis.expire("verification:" + email + ":email:" + code, Duration.ZERO);

        refused(confirm(email, code), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
    }

    @Test
    void doesNotWorkWithAFormerCode() throws Exception {
        var email = joined();
        var former = codeIn(email, 1);
        afterThePause(email, "email");
        ask(email).expectStatus().isAccepted();
        var latest = codeIn(email, 2);

        if (!former.equals(latest)) {
            refused(confirm(email, former), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
        }
        confirm(email, latest).expectStatus().isNoContent();
    }

    @Test
    void doesNotWorkForAnotherAddress() throws Exception {
        var one = joined();
        var other = joined();
        var code = codeIn(one, 1);
        var others = codeIn(other, 1);

        if (!code.equals(others)) {
            refused(confirm(other, code), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
        }
    }

    @Test
    void letsNobodyGuess() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        for (var guess = 0; guess < 5; guess++) {
            refused(confirm(email, wrong(code)), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
        }

        var answer = confirm(email, code);

        refused(answer, HttpStatus.TOO_MANY_REQUESTS, "too_many_guesses");
        var seconds = answer.returnResult(Void.class).getResponseHeaders().getFirst("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(1, 900);
    }

    @Test
    void letsNobodyGuessWithManyAtOnce() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> threads.submit(() -> confirm(email, wrong(code))))
                            .toList();
            var looked = 0;
            for (var answer : answers) {
                var status = answer.get().returnResult(Void.class).getStatus();
                looked += status == HttpStatus.UNPROCESSABLE_CONTENT ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void letsNobodyGuessForManyAddressesFromOneNetworkAddress() {
        var away = from("203.0.113.90");
        redis.opsForValue()
                .set("verification:guessed:ip:203.0.113.90", "50", Duration.ofMinutes(1));

        refused(
                post(away, "/auth/verification/confirm", code(newEmail(), "123456")),
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_guesses");
    }

    @Test
    void doesNotTellWhoIsHere() throws Exception {
        var known = joined();
        codeIn(known, 1);
        afterThePause(known, "email");
        var unknown = newEmail();

        var ofKnown = body(ask(known).expectStatus().isAccepted());
        var ofUnknown = body(ask(unknown).expectStatus().isAccepted());

        assertThat(ofUnknown).isEqualTo(ofKnown).containsOnlyKeys("expires_in", "retry_after");
        refused(ask(known), HttpStatus.TOO_MANY_REQUESTS, "too_many_codes");
        refused(ask(unknown), HttpStatus.TOO_MANY_REQUESTS, "too_many_codes");
        refused(confirm(unknown, "123456"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
        codeIn(known, 2);
        assertThat(mailsTo(unknown)).isEmpty();
    }

    @Test
    void sendsNoCodeForWhatIsProvenAlready() throws Exception {
        var email = joined();
        confirm(email, codeIn(email, 1)).expectStatus().isNoContent();
        afterThePause(email, "email");

        ask(email).expectStatus().isAccepted();

        codeIn(joined(), 1); // the post has come since
        assertThat(mailsTo(email)).hasSize(1);
    }

    @Test
    void asksForPatience() {
        var away = from("203.0.113.91");
        redis.opsForValue().set("verification:asked:ip:203.0.113.91", "100", Duration.ofMinutes(1));

        refused(
                post(away, "/auth/verification", Map.of("email", newEmail())),
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:email:123456@people.test",
                "\"a b*?[x]\"@people.test",
                "{slot}@people.test",
                "ñandú+tag@people.test",
                "*@people.test",
                "a'or'1'='1@people.test"
            })
    void isNotConfusedByWhatStandsInAnAddress(String email) {
        ask(email).expectStatus().isAccepted();
        refused(confirm(email, "123456"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "abcdef", "12345\n", "１２３４５６", ""})
    void takesSixDigitsOnly(String code) {
        refused(confirm(newEmail(), code), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    }

    @Test
    void looksLikeAMailOfTheHouse() throws Exception {
        var email = joined();
        var code = codeIn(email, 1);
        var mail = mailsTo(email).getFirst();

        assertThat(mail.getSubject()).isEqualTo("Confirm your e-mail address");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("text/plain", "text/html", code)
                .contains("#email=" + email.replace("@", "%40") + "&code=" + code);
    }

    private RestTestClient from(String address) {
        return client().mutate().defaultHeader("X-Forwarded-For", address).build();
    }

    private String joined() {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();
        return email;
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static Map<String, String> code(String email, String code) {
        return Map.of("email", email, "code", code);
    }

    private RestTestClient.ResponseSpec ask(String email) {
        return post("/auth/verification", Map.of("email", email));
    }

    private RestTestClient.ResponseSpec confirm(String email, String code) {
        return post("/auth/verification/confirm", code(email, code));
    }
}
