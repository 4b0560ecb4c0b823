package live.blytz.platform.event;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What a service with MongoDB needs besides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.data.mongodb.MongoDatabaseFactory")
@ConditionalOnBean(MongoDatabaseFactory.class)
class DocumentEvents {

    @Bean
    DocumentRelay documentRelay(
            MongoDatabaseFactory database,
            ObjectProvider<DocumentOutbox.Collections> collections,
            OutboxSender sender,
            Preparations preparations,
            Backlogs backlogs,
            InstantSource clock,
            EventSettings settings) {
        var names = collections.stream().flatMap(each -> each.names().stream()).toList();
        return new DocumentRelay(
                new DocumentTable(database),
                List.copyOf(names),
                sender,
                preparations,
                backlogs,
                clock,
                settings.relay().sweep());
    }

    @Bean
    public DocumentOutbox documentOutbox(
            OutboxRows rows, DocumentRelay relay, InstantSource clock) {
        return new DocumentOutbox(rows, relay, clock);
    }

    @Bean
    Background documentRelayThread(DocumentRelay relay) {
        return new Background("outbox-relay", Background.RELAY_PHASE, relay);
    }

    @Bean
    @ConditionalOnMissingBean(Inbox.class)
    Inbox documentInbox(MongoDatabaseFactory database, InstantSource clock) {
        return new DocumentInbox(database, clock);
    }
}
