package live.blytz.auction.stream.web;

import java.time.Instant;
import live.blytz.auction.stream.application.Footage;

/** A show on file. */
public record RecordingView(String url, long durationSeconds, Instant availableUntil) {

    static RecordingView of(Footage.Film film) {
        return new RecordingView(film.url(), film.duration().toSeconds(), film.availableUntil());
    }
}
