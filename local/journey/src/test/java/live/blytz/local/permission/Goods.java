package live.blytz.local.permission;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;

/** What is in a shop, and the shop. */
final class Goods {

    private static final byte[] PICTURE = picture();

    Thing category(Someone admin) {
        return page(admin.must("/api/v1/categories", Forms.category()).text("id"));
    }

    Thing store(Owner owner) {
        return page(owner.circle().seller().must("/api/v1/stores", Forms.store()).text("id"));
    }

    /** Its owner wants it to be verified. */
    Thing askedStore(Owner owner) {
        var store = store(owner).get("id");
        owner.circle()
                .seller()
                .must("/api/v1/stores/" + store + "/verification", Map.of("status", "pending"));
        return Thing.named("id", store, "status", "verified");
    }

    Thing draft(Owner owner) {
        return Thing.id(
                owner.circle().seller().must("/api/v1/products", Forms.product()).text("id"));
    }

    Thing product(Owner owner) {
        var draft = draft(owner);
        owner.circle().seller().must("/api/v1/products/" + draft.get("id") + "/publish", null);
        return Thing.named("id", draft.get("id"), "product", draft.get("id"));
    }

    /** The bytes are in the storage, and nobody has looked at them. */
    Thing upload(Owner owner) {
        return upload(owner.person());
    }

    Thing picture(Owner owner) {
        var upload = upload(owner.circle().seller());
        owner.circle().seller().must("/api/v1/uploads/" + upload.get("id") + "/confirm", null);
        return Thing.named("id", upload.get("id"), "size", "small");
    }

    private static Thing upload(Someone trader) {
        var announced =
                trader.must(
                        "/api/v1/uploads",
                        Map.of("content_type", "image/png", "size_bytes", PICTURE.length));
        try {
            trader.door().put(URI.create(announced.text("upload_url")), "image/png", PICTURE);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
        return Thing.id(announced.text("id"));
    }

    private static Thing page(String id) {
        return Thing.named("id", id, "slugOrId", id);
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
