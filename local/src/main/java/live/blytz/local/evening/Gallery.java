package live.blytz.local.evening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Brings the pictures of wares into the catalog, as a seller's app does. */
final class Gallery {

    private static final String TYPE = "image/jpeg";

    private final Person owner;
    private final Teller teller;

    Gallery(Person owner, Teller teller) {
        this.owner = owner;
        this.teller = teller;
    }

    /**
     * @return where it is shown; empty when the storage is away, for one can sell without pictures
     */
    Optional<String> show(String picture) {
        var bytes = read(picture);
        var announced =
                owner.post(
                        "/api/v1/uploads",
                        Map.of("content_type", TYPE, "size_bytes", bytes.length));
        if (!announced.ok()) {
            return without(picture, announced.status());
        }
        var brought = owner.api().put(URI.create(announced.text("upload_url")), TYPE, bytes);
        if (brought >= 300) {
            return without(picture, brought);
        }
        var upload = announced.text("id");
        var confirmed = owner.post("/api/v1/uploads/" + upload + "/confirm", Map.of());
        return confirmed.ok()
                ? Optional.of(confirmed.body().path("urls").path("large").asString())
                : without(picture, confirmed.status());
    }

    private Optional<String> without(String picture, int status) {
        teller.say("   🖼  no picture of %s: the storage answered %d", picture, status);
        return Optional.empty();
    }

    static byte[] read(String picture) {
        try (var stream = Gallery.class.getResourceAsStream(picture + ".jpg")) {
            return Objects.requireNonNull(stream, picture).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
