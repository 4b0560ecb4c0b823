package live.blytz.auction.stream.web;

import java.util.UUID;
import live.blytz.auction.stream.application.Footage;

/** Where in the recording a product comes. */
public record MarkView(UUID productId, String title, long atSeconds) {

    static MarkView of(Footage.Scene scene) {
        return new MarkView(scene.product(), scene.title(), scene.at().toSeconds());
    }
}
