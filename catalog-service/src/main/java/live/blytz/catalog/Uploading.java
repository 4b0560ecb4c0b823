package live.blytz.catalog;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Pictures go straight to the object storage; here they are only announced, checked and cut to
 * size.
 */
@Service
class Uploading {

    private final JdbcClient database;
    private final ObjectStorage storage;
    private final Pictures pictures;
    private final ImageSettings settings;
    private final InstantSource clock;

    Uploading(
            JdbcClient database,
            ObjectStorage storage,
            Pictures pictures,
            ImageSettings settings,
            InstantSource clock) {
        this.database = database;
        this.storage = storage;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    record Announced(UUID id, URI url, Instant expiresAt) {}

    private record Upload(UUID ownerId, String status, long sizeBytes) {}

    Announced announce(Caller caller, UploadRequest request) {
        if (request.sizeBytes() > settings.largest().toBytes()) {
            throw Refusal.invalid(
                    "size_bytes", "at most %d".formatted(settings.largest().toBytes()));
        }
        var id = Ids.next();
        var now = clock.instant();
        database.sql(
                        "insert into upload (id, owner_id, content_type, size_bytes, status, created_at) values (?, ?, ?, ?, 'waiting', ?)")
                .params(id, caller.id(), request.contentType(), request.sizeBytes(), Sql.time(now))
                .update();
        var url = storage.urlToPut(original(id), request.contentType(), request.sizeBytes());
        return new Announced(id, url, now.plus(settings.uploadTime()));
    }

    /** The bytes are there: look at them, make the sizes. Asking again changes nothing. */
    void confirm(Caller caller, UUID id) {
        var upload =
                find(id).filter(u -> u.ownerId().equals(caller.id()))
                        .orElseThrow(Refusal::notFound);
        switch (upload.status()) {
            case "ready" -> {}
            case "refused" -> throw Refusal.of(CatalogReason.NOT_A_PICTURE);
            default -> cut(id, upload);
        }
    }

    Optional<byte[]> read(UUID id, Pictures.Variant variant) {
        return find(id).filter(upload -> upload.status().equals("ready"))
                .flatMap(_ -> storage.get(key(id, variant)));
    }

    static String key(UUID id, Pictures.Variant variant) {
        return "images/%s/%s.%s".formatted(id, variant.size().word(), variant.format().word());
    }

    private void cut(UUID id, Upload upload) {
        var size =
                storage.size(original(id))
                        .orElseThrow(() -> Refusal.of(CatalogReason.NOT_UPLOADED));
        var taken =
                size <= upload.sizeBytes()
                        && storage.get(original(id))
                                .map(
                                        bytes ->
                                                pictures.make(
                                                        bytes,
                                                        (variant, made) ->
                                                                storage.put(
                                                                        key(id, variant),
                                                                        variant.format()
                                                                                .contentType(),
                                                                        made)))
                                .orElse(false);
        database.sql("update upload set status = ? where id = ?")
                .params(taken ? "ready" : "refused", id)
                .update();
        storage.delete(original(id));
        if (!taken) {
            throw Refusal.of(CatalogReason.NOT_A_PICTURE);
        }
    }

    private Optional<Upload> find(UUID id) {
        return database.sql("select owner_id, status, size_bytes from upload where id = ?")
                .param(id)
                .query(
                        (row, _) ->
                                new Upload(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getLong(3)))
                .optional();
    }

    private static String original(UUID id) {
        return "uploads/" + id;
    }
}
