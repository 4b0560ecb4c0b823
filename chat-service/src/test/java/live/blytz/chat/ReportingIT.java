package live.blytz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What viewers find wrong, and what moderators decide about it. */
@ExtendWith(Instances.Closing.class)
class ReportingIT {

    private static final Instances.Instance ONE = Instances.one();
    private static final Stage STAGE = new Stage();
    private static final UUID MODERATOR = UUID.randomUUID();
    private static final UUID ADMIN = UUID.randomUUID();

    private final UUID rude = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final Hall hall = new Hall(ONE, STAGE.liveShow(ONE));

    @AfterAll
    static void done() {
        STAGE.close();
    }

    @Test
    void keepsOneReportOfEachPersonAndDecidesAboutTheComment() {
        var comment = hall.said(rude, "<script>alert(1)</script>");
        var report = "/comments/" + comment + "/report";
        var spam = "{\"reason\":\"spam\",\"note\":\"again and again\"}";
        assertThat(hall.call("PUT", report, reader, "buyer", spam)).isEqualTo(204);
        assertThat(hall.call("PUT", report, reader, "buyer", "{\"reason\":\"hate\"}"))
                .isEqualTo(204);
        assertThat(hall.call("PUT", report, Shows.SELLER, "seller", spam)).isEqualTo(204);
        assertThat(hall.call("PUT", report, reader, "buyer", "{\"reason\":\"boo\"}"))
                .isEqualTo(422);
        assertThat(hall.call("PUT", report, reader, "buyer", "{}")).isEqualTo(422);

        var open = reports("open").stream().filter(each -> about(each, comment)).toList();
        assertThat(open).hasSize(2);
        var first = open.getLast();
        assertThat(first.path("text").asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(first.path("reason").asString()).isEqualTo("spam");
        assertThat(first.path("note").asString()).isEqualTo("again and again");
        assertThat(first.path("stream_title").asString()).isEqualTo("Watches of Manila");
        assertThat(first.path("author_id").asString()).isEqualTo(rude.toString());
        var id = first.path("report_id").asString();
        assertThat(resolve(id, reader, "buyer", "dismissed").statusCode()).isEqualTo(403);

        assertThat(resolve(id, MODERATOR, "moderator", "dismissed").statusCode()).isEqualTo(200);
        assertThat(reports("open")).noneMatch(each -> about(each, comment));
        assertThat(hall.read("/comments", reader).path("items")).hasSize(1);

        assertThat(resolve(id, MODERATOR, "moderator", "removed").statusCode()).isEqualTo(200);
        assertThat(resolve(id, MODERATOR, "moderator", "removed").statusCode()).isEqualTo(200);
        assertThat(resolve(id, MODERATOR, "moderator", "dismissed").statusCode()).isEqualTo(409);
        assertThat(resolve(id, MODERATOR, "moderator", "open").statusCode()).isEqualTo(422);
        assertThat(hall.read("/comments", reader).path("items")).isEmpty();
        assertThat(hall.call("PUT", report, ADMIN, "admin", spam)).isEqualTo(404);
    }

    @Test
    void listsReportsPageByPageTheOpenOnesFirst() {
        var closed = hall.said(rude, "one");
        var open = hall.said(rude, "two");
        for (var comment : List.of(closed, open)) {
            hall.call(
                    "PUT",
                    "/comments/" + comment + "/report",
                    reader,
                    "buyer",
                    "{\"reason\":\"other\"}");
        }
        hall.call("DELETE", "/comments/" + closed, MODERATOR, "moderator");

        var all = reports(null);
        var places = all.stream().map(each -> each.path("comment_id").asString()).toList();
        assertThat(places.indexOf(open)).isLessThan(places.indexOf(closed));
        assertThat(all.get(places.indexOf(closed)).path("status").asString()).isEqualTo("removed");
        assertThat(
                        everywhere("GET", "reports?status=boo", null, MODERATOR, "moderator")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        everywhere("GET", "reports?cursor=boo", null, MODERATOR, "moderator")
                                .statusCode())
                .isEqualTo(422);
        assertThat(everywhere("GET", "restrictions", null, reader, "buyer").statusCode())
                .isEqualTo(403);
    }

    /** All of them, two at a time. */
    private static List<JsonNode> reports(@Nullable String status) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page =
                    everywhere(
                            "GET",
                            "reports?limit=2"
                                    + (status == null ? "" : "&status=" + status)
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                            null,
                            MODERATOR,
                            "moderator");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            var json = Words.JSON.readTree(page.body());
            json.path("items").forEach(found::add);
            cursor = json.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private static HttpResponse<String> resolve(
            String report, UUID by, String role, String resolution) {
        return everywhere(
                "PUT",
                "reports/" + report + "/resolution",
                "{\"resolution\":\"%s\"}".formatted(resolution),
                by,
                role);
    }

    private static HttpResponse<String> everywhere(
            String method, String what, @Nullable String body, UUID user, String role) {
        return Hall.send(ONE, method, "/api/v1/moderation/" + what, body, user, role);
    }

    private static boolean about(JsonNode report, String comment) {
        return report.path("comment_id").asString().equals(comment);
    }
}
