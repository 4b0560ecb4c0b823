package live.blytz.local.permission;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import live.blytz.local.evening.Nap;

/** Shows, what is sold in them, and who stands there. */
final class Shows {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Cast cast;

    Shows(Cast cast) {
        this.cast = cast;
    }

    Thing show(Owner owner) {
        return names(owner.circle().seller().must("/api/v1/streams", Forms.show()).text("id"));
    }

    Thing live(Owner owner) {
        var seller = owner.circle().seller();
        var show = show(owner);
        seller.must("/api/v1/streams/" + show.get("id") + "/start", null);
        heard(seller, "/api/v1/streams/" + show.get("id") + "/state");
        heard(seller, "/api/v1/analytics/streams/" + show.get("id"));
        return show;
    }

    Thing invitation(Owner owner) {
        return invited(owner, owner.person());
    }

    Thing guest(Owner owner) {
        return invited(owner, cast.quiet());
    }

    Thing comment(Owner owner) {
        var show = live(owner).get("id");
        var said =
                Nap.until(
                        "the room hears that its show is live",
                        PATIENCE,
                        () ->
                                Optional.of(
                                                owner.circle()
                                                        .buyer()
                                                        .post(
                                                                "/api/v1/streams/"
                                                                        + show
                                                                        + "/comments",
                                                                Map.of("text", "hello")))
                                        .filter(reply -> reply.status() == 201));
        return Thing.named("stream", show, "comment", said.text("comment_id"));
    }

    /** Somebody who might disturb a show. */
    Thing spectator(Owner owner) {
        return Thing.named("stream", live(owner).get("id"), "user", cast.quiet().id().toString());
    }

    /** A comment that its own author reported. */
    Thing report(Owner owner) {
        var comment = comment(owner);
        var path =
                "/api/v1/streams/%s/comments/%s/report"
                        .formatted(comment.get("stream"), comment.get("comment"));
        var reported = owner.circle().buyer().put(path, Map.of("reason", "other"));
        reported.must("a report");
        var open = cast.boss().mustGet("/api/v1/moderation/reports?status=open&limit=100");
        for (var each : open.body().path("items")) {
            if (each.path("comment_id").asString().equals(comment.get("comment"))) {
                return Thing.named("report", each.path("report_id").asString());
            }
        }
        throw new IllegalStateException("no report of " + comment.get("comment"));
    }

    /** A show, and a product to be shown in it. */
    Thing stage(Owner owner, Things things) {
        return Thing.named(
                "id", show(owner).get("id"),
                "product", things.shared("goods", owner).join().get("product"));
    }

    /** A product that the auction house has heard of. */
    Thing goods(Owner owner, Things things) {
        return Thing.named("product", lot(owner, things).get("product"));
    }

    Thing lot(Owner owner, Things things) {
        return lot(owner, things.shared("product", owner).join().get("id"));
    }

    Thing open(Owner owner, Things things) {
        var lot = lot(owner, things);
        owner.circle().seller().must("/api/v1/auctions/" + lot.get("id") + "/open", null);
        return lot;
    }

    private Thing lot(Owner owner, String product) {
        var announced =
                Nap.until(
                        "the auction house hears of a product",
                        PATIENCE,
                        () ->
                                Optional.of(
                                                owner.circle()
                                                        .seller()
                                                        .post(
                                                                "/api/v1/auctions",
                                                                Forms.lot(product)))
                                        .filter(reply -> reply.status() != 404));
        return Thing.named("id", announced.must("a lot").text("id"), "product", product);
    }

    private Thing invited(Owner owner, Someone guest) {
        var show = show(owner).get("id");
        owner.circle()
                .seller()
                .must(
                        "/api/v1/streams/" + show + "/co-hosts",
                        Map.of("user_id", guest.id().toString()));
        return Thing.named("id", show, "user", guest.id().toString());
    }

    private static void heard(Someone seller, String path) {
        Nap.until(
                path,
                PATIENCE,
                () -> Optional.of(seller.get(path)).filter(reply -> reply.status() == 200));
    }

    private static Thing names(String id) {
        return Thing.named("id", id, "stream", id, "streamId", id);
    }
}
