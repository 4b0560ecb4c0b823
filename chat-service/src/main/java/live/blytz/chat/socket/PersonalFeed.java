package live.blytz.chat.socket;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.chat.log.Starts;
import live.blytz.chat.log.TopicReader;
import live.blytz.chat.room.Frame;
import live.blytz.events.chat.DirectMessageSent;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.event.EventCodec;
import live.blytz.platform.event.PoisonRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is for one person only: their notifications and messages go to all their sockets; a session
 * that ended closes its sockets. Every instance reads all of it and keeps what concerns its own.
 */
@Component
class PersonalFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalFeed.class);
    private static final Set<String> TYPES =
            Set.of(
                    NotificationCreated.class.getName(),
                    DirectMessageSent.class.getName(),
                    SessionRevoked.class.getName(),
                    UserBanned.class.getName(),
                    UserReinstated.class.getName());

    private final KafkaProperties kafka;
    private final EventCodec codec;
    private final People people;
    private final Revocations revocations;
    private final Desk desk;
    private final InstantSource clock;
    private final List<TopicReader> readers = new ArrayList<>();

    PersonalFeed(
            KafkaProperties kafka,
            EventCodec codec,
            People people,
            Revocations revocations,
            Desk desk,
            InstantSource clock) {
        this.kafka = kafka;
        this.codec = codec;
        this.people = people;
        this.revocations = revocations;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void start() {
        read("user", Starts.since(clock.instant().minus(Revocations.LONGEST_TOKEN)));
        read("notification", Starts.atEnd());
        read("chat", Starts.atEnd());
    }

    private void read(String topic, TopicReader.Start start) {
        var reader = new TopicReader(topic, kafka.buildConsumerProperties(), start, this::hear);
        readers.add(reader);
        reader.start();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        try {
            if (TYPES.contains(codec.envelope(record).type())) {
                hear(codec.decode(record.value()));
            }
        } catch (PoisonRecord unusable) {
            LOG.warn(
                    "{}-{}@{} cannot be read and is left out: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unusable.toString());
        }
    }

    private void hear(SpecificRecord event) {
        switch (event) {
            case NotificationCreated created -> show(created.getUserId(), Frame.Notice.of(created));
            case DirectMessageSent sent ->
                    show(
                            sent.getRecipientId(),
                            new Frame.DirectMessage(
                                    sent.getRoomId(),
                                    sent.getMessageId(),
                                    sent.getSenderId(),
                                    sent.getSenderType()));
            case SessionRevoked revoked -> {
                revocations.hear(revoked);
                people.each(
                        revoked.getUserId(),
                        socket -> {
                            if (socket.session().equals(revoked.getSessionId())) {
                                socket.peer().close(CloseCode.NOT_AUTHENTICATED);
                            }
                        });
            }
            case UserBanned banned -> {
                revocations.hear(banned);
                people.each(banned.getUserId(), socket -> socket.peer().close(CloseCode.FORBIDDEN));
            }
            default -> revocations.hear(event);
        }
    }

    private void show(UUID user, Frame frame) {
        var told = desk.encode(frame);
        people.each(user, socket -> socket.peer().send(told));
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forget() {
        revocations.forgetBefore(clock.instant().minus(Revocations.LONGEST_TOKEN));
    }

    @Override
    public void stop() {
        readers.forEach(TopicReader::close);
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return !readers.isEmpty();
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
