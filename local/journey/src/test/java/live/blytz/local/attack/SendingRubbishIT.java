package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import live.blytz.local.permission.Company;
import live.blytz.local.permission.Company.Call;
import live.blytz.local.permission.Door;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every operation, by somebody who may, with one value after the other replaced by rubbish. */
class SendingRubbishIT {

    private static final long SEED = 4_2026;
    private static final int TRIES_A_VALUE = 4;

    /** What only a server that lost its head would say. */
    private static final Pattern INSIDES =
            Pattern.compile(
                    "Exception|java\\.|org\\.springframework|live\\.blytz|SQLSTATE|PSQL|\\bat"
                            + " [a-z.]+\\(|mongo",
                    Pattern.CASE_INSENSITIVE);

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "'; DROP TABLE users; --",
                    "' OR '1'='1",
                    "{\"$ne\":null}",
                    "[$ne]",
                    "${jndi:ldap://127.0.0.1/x}",
                    "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                    "../../../../etc/passwd",
                    "<script>alert(1)</script>",
                    "=HYPERLINK(\"http://127.0.0.1\")",
                    "%00",
                    "-1",
                    "1e9",
                    "99999999999999999999",
                    "NaN",
                    "0000-00-00",
                    "+292278994-08-17T07:12:55.807Z",
                    "00000000-0000-0000-0000-000000000000",
                    "\u202e\ufeff\ud83d\ude00",
                    "x".repeat(5000));

    /** As they stand in JSON. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e400",
                    "0.1e-400",
                    "99999999999999999999999",
                    "[]",
                    "{}",
                    "{\"$ne\":null}",
                    "{\"$where\":\"sleep(5000)\"}",
                    "[{\"$gt\":\"\"}]",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"'; DROP TABLE users; --\"",
                    "\"<script>alert(1)</script>\"",
                    "\"javascript:alert(1)\"",
                    "\"file:///etc/passwd\"",
                    "\"9999-99-99T99:99:99Z\"",
                    "{\"amount\":\"1e999999999\",\"currency\":\"PHP\"}",
                    "{\"amount\":\"-0.001\",\"currency\":\"XXX\"}",
                    "\"" + "x".repeat(20_000) + "\"",
                    "[".repeat(300) + "]".repeat(300));

    private static final List<String> BODIES =
            List.of(
                    "",
                    "null",
                    "\"\"",
                    "7",
                    "[]",
                    "{",
                    "{\"a\":1}{\"a\":2}",
                    "\u0000",
                    "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                    "<x/>");

    private static Company company;
    private static List<Call> calls;

    private final Random dice = new Random(SEED);
    private final List<String> broken = new ArrayList<>();
    private int asked;

    @BeforeAll
    static void enter() throws Exception {
        company = Company.onStage();
        calls = company.permitted();
    }

    @Test
    void isAnsweredWithAProblemAndNeverBreaksAnything() {
        for (var call : calls) {
            inBodies(call);
            inPaths(call);
        }
        inQueries();
        System.out.printf("%d rubbish calls of %d operations%n", asked, calls.size());

        assertThat(broken).isEmpty();
    }

    private void inBodies(Call call) {
        if (call.body() == null) {
            return;
        }
        some(BODIES, text -> send(call.method(), call.path(), call.token(), text));
        var base = Door.JSON.valueToTree(call.body());
        for (var pointer : leaves(base, "")) {
            some(
                    VALUES,
                    value ->
                            send(
                                    call.method(),
                                    call.path(),
                                    call.token(),
                                    replaced(base, pointer, value)));
        }
    }

    private void inPaths(Call call) {
        if (call.template().contains("{")) {
            some(
                    TEXTS,
                    text ->
                            send(
                                    call.method(),
                                    call.template()
                                            .replaceAll(
                                                    "\\{\\w+}",
                                                    java.util.regex.Matcher.quoteReplacement(
                                                            encoded(text))),
                                    call.token(),
                                    call.body() == null
                                            ? null
                                            : Door.JSON.writeValueAsString(call.body())));
        }
    }

    private void inQueries() {
        var paths = company.document().path("paths");
        for (var call : calls) {
            var operation =
                    paths.path(call.template()).path(call.method().toLowerCase(Locale.ROOT));
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("in").asString().equals("query")) {
                    var name = parameter.path("name").asString();
                    some(
                            TEXTS,
                            text ->
                                    send(
                                            call.method(),
                                            call.path() + "?" + name + "=" + encoded(text),
                                            call.token(),
                                            null));
                }
            }
        }
    }

    private void some(List<String> rubbish, Consumer<String> use) {
        IntStream.range(0, TRIES_A_VALUE)
                .mapToObj(_ -> rubbish.get(dice.nextInt(rubbish.size())))
                .distinct()
                .forEach(use);
    }

    private void send(String method, String path, String token, String body) {
        asked++;
        var reply =
                company.door()
                        .askOnce(method, path, token, body == null ? null : new Door.Raw(body));
        var refused = reply.status() >= 400;
        if (reply.status() >= 500
                || refused && !reply.isProblem()
                || refused && INSIDES.matcher(withoutEcho(reply, body)).find()) {
            broken.add(
                    "%s %s %s -> %s"
                            .formatted(method, cut(path), cut(String.valueOf(body)), reply));
        }
    }

    /** What we said ourselves may be said back to us. */
    private static String withoutEcho(Door.Reply reply, String body) {
        return reply.body().path("current").isMissingNode() ? reply.text() : "";
    }

    private static List<String> leaves(JsonNode node, String pointer) {
        var found = new ArrayList<String>();
        node.properties()
                .forEach(
                        field -> {
                            var inside = pointer + "/" + field.getKey();
                            found.add(inside);
                            found.addAll(leaves(field.getValue(), inside));
                        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(leaves(node.get(i), pointer + "/" + i));
        }
        return found;
    }

    private static String replaced(JsonNode base, String pointer, String value) {
        var mark = "\"@@here@@\"";
        var copy = base.deepCopy();
        var last = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, "@@here@@");
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), Door.JSON.valueToTree("@@here@@"));
        }
        return Door.JSON.writeValueAsString(copy).replace(mark, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
