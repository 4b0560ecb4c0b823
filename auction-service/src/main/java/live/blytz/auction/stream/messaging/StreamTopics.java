package live.blytz.auction.stream.messaging;

import live.blytz.auction.stream.application.Banning;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of shows, and what is heard of their rooms. */
@Configuration(proxyBeanMethods = false)
class StreamTopics {

    static final String STREAM = "stream";

    @Bean
    Topic streamTopic() {
        return Topic.of(
                STREAM,
                StreamScheduled.class,
                StreamStatusChanged.class,
                CoHostJoined.class,
                ProductPinned.class,
                StreamVideoChanged.class,
                StreamEnded.class);
    }

    @Bean
    Subscription audiences(Streams streams, Banning banning) {
        return Subscription.to("room")
                .on(
                        ViewerCountUpdated.class,
                        now ->
                                streams.raisePeak(
                                        new StreamId(now.getStreamId()),
                                        Math.max(now.getViewers(), now.getPeak())))
                .on(
                        ViewerBanned.class,
                        out ->
                                banning.ban(
                                        new StreamId(out.getStreamId()),
                                        out.getUserId(),
                                        out.getUntil(),
                                        out.getOccurredAt()))
                .on(
                        ViewerUnbanned.class,
                        back ->
                                banning.lift(
                                        new StreamId(back.getStreamId()),
                                        back.getUserId(),
                                        back.getOccurredAt()));
    }
}
