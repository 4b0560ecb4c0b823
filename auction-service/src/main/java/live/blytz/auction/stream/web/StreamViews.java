package live.blytz.auction.stream.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import live.blytz.auction.stream.application.Screening;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows with what of them can be watched. */
@Component
public class StreamViews {

    private final Screening screening;

    StreamViews(Screening screening) {
        this.screening = screening;
    }

    public StreamView of(Stream stream, @Nullable Caller caller) {
        return Objects.requireNonNull(of(List.of(stream), caller).get(stream.id()));
    }

    Map<StreamId, StreamView> of(Collection<Stream> streams, @Nullable Caller caller) {
        var footage = screening.of(streams);
        return streams.stream()
                .collect(
                        Collectors.toMap(
                                Stream::id,
                                each ->
                                        StreamView.of(
                                                each,
                                                Objects.requireNonNull(footage.get(each.id())),
                                                caller)));
    }
}
